package io.migrationgate.jenkins.step;

import io.migrationgate.Ending;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a step ends exactly once, that a stop wins over everything else, and that a stopped step ends even when
 * what it leaves behind cannot be written.
 *
 * <p>While the host goes down only a stop ends a step: what the work came to may be the going down itself, so the step
 * stays open and goes on after the restart.
 */
final class StepEnd implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = Logger.getLogger(StepEnd.class.getName());
    private static final Duration FORCED = Duration.ofSeconds(20);

    private final StepContext context;
    private transient boolean begun;
    private transient boolean done;
    private transient @Nullable Throwable stop;
    private transient @Nullable Runnable alarm;

    StepEnd(StepContext context) {
        this.context = context;
    }

    /** Whether the end has begun: nothing else may be done any more. */
    synchronized boolean begun() {
        return begun;
    }

    /** Ends with what the work comes to, unless another end has begun. */
    void conclude(Callable<StepAnswer> work) {
        if (begin()) {
            deliver(answer(work));
        }
    }

    /**
     * Ends with the cause of a stop, after the work or, when that takes too long, without it. A second stop changes
     * nothing. Never waits, for the pipeline's own thread stops steps.
     *
     * @param settle what is left to do when nothing had ended the step yet
     * @param note what is left to do when its end is already being written
     */
    void stop(Throwable cause, Callable<?> settle, Callable<?> note) {
        boolean first;
        synchronized (this) {
            if (stop != null || done) {
                return;
            }
            stop = cause;
            first = !begun;
            begun = true;
        }
        StepAnswer stopped = StepAnswer.failure(cause);
        GateRuntime runtime = GateRuntimes.current();
        if (runtime.terminating()) {
            deliver(stopped);
            return;
        }
        arm(runtime, stopped);
        runtime.end(() -> {
            attempt(first ? settle : note);
            if (first) {
                deliver(stopped);
            }
        });
    }

    private void arm(GateRuntime runtime, StepAnswer stopped) {
        Runnable armed = runtime.alarm(runtime.clock().instant().plus(FORCED), () -> deliver(stopped));
        synchronized (this) {
            if (!done) {
                alarm = armed;
                return;
            }
        }
        armed.run();
    }

    private synchronized boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    private static StepAnswer answer(Callable<StepAnswer> work) {
        try {
            return work.call();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return lost(interrupted);
        } catch (Throwable failed) { // one that is lost leaves the build hanging
            return lost(failed);
        }
    }

    private static StepAnswer lost(Throwable failed) {
        LOGGER.log(Level.WARNING, "a step could not leave what it came to", failed);
        return StepAnswer.failure(GateException.of(Ending.of(failed, Messages.GateExecution_seeLog())));
    }

    private static void attempt(Callable<?> work) {
        try {
            work.call();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Throwable failed) { // a stopped step ends all the same
            LOGGER.log(Level.WARNING, "a stopped step could not leave what it came to", failed);
        }
    }

    private void deliver(StepAnswer answer) {
        Throwable failure;
        Runnable armed;
        synchronized (this) {
            if (done || (stop == null && GateRuntimes.current().terminating())) {
                return;
            }
            done = true;
            failure = stop == null ? answer.failure() : stop;
            armed = alarm;
            alarm = null;
        }
        if (armed != null) {
            armed.run();
        }
        if (failure == null) {
            context.onSuccess(answer.result());
        } else {
            context.onFailure(failure);
        }
    }
}
