package io.migrationgate.jenkins.step;

import io.migrationgate.Ending;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a step ends exactly once, that a stop wins over a success, and that a stopped step ends even when what
 * it leaves behind cannot be written.
 */
final class StepEnd implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = Logger.getLogger(StepEnd.class.getName());
    private static final Duration FORCED = Duration.ofSeconds(20);

    private final StepContext context;
    private transient boolean begun;
    private transient boolean done;
    private transient @Nullable Throwable stop;

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
            answer(work);
        }
    }

    /** Ends with the cause of a stop, after the work or, when that takes too long, without it. */
    void stop(Throwable cause, Callable<StepAnswer> work) {
        synchronized (this) {
            stop = cause;
        }
        GateRuntime runtime = GateRuntimes.current();
        Instant now = runtime.clock().instant();
        if (begin()) {
            runtime.scheduleEnd(now, () -> answer(work));
        }
        runtime.scheduleEnd(now.plus(FORCED), () -> answer(() -> StepAnswer.failure(cause)));
    }

    private synchronized boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    private void answer(Callable<StepAnswer> work) {
        StepAnswer answer;
        try {
            answer = work.call();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            answer = StepAnswer.failure(interrupted);
        } catch (Throwable failed) { // one that is lost leaves the build hanging
            LOGGER.log(Level.WARNING, "a step could not leave what it came to", failed);
            answer = StepAnswer.failure(new GateException(Ending.of(failed, Messages.GateExecution_seeLog())));
        }
        deliver(answer);
    }

    private void deliver(StepAnswer answer) {
        Throwable failure;
        synchronized (this) {
            if (done) {
                return;
            }
            done = true;
            failure = stop == null ? answer.failure() : stop;
        }
        if (failure == null) {
            context.onSuccess(answer.result());
        } else {
            context.onFailure(failure);
        }
    }
}
