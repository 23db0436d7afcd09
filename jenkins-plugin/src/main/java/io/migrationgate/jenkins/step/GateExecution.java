package io.migrationgate.jenkins.step;

import hudson.model.Run;
import io.migrationgate.access.Courier;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.Resumption;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.Report;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;

/**
 * Advances one verb for a pipeline, tick by tick on the plugin's own pool, and goes on after a restart of the controller.
 *
 * <p>Stored are texts, names and absolute times; everything else is made again by the first tick after a restart, so that
 * the window of a delay starts anew while the deadline stays. The pipeline's own thread never waits: it starts and stops,
 * nothing more. Whatever a tick throws ends the step, for a lost exception would leave the build hanging.
 */
final class GateExecution extends StepExecution {
    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = Logger.getLogger(GateExecution.class.getName());
    /** Jenkins stores a step in the pipeline's own thread, which may be busy; only the pool's thread waits for it. */
    private static final Duration SAVED_WITHIN = Duration.ofSeconds(10);

    private final GateInput input;
    private final StepEnd end;
    /** When the verb began, in milliseconds of the world's clock. */
    private volatile long startedAt;
    /** When the verb had last been advanced, likewise; 0 until then. */
    private volatile long lastAdvanceAt;

    private transient volatile @Nullable AgentPatience awaiting;
    private transient volatile @Nullable GateRun run;
    private transient volatile @Nullable Runnable next;
    private transient volatile @Nullable String status;

    GateExecution(StepContext context, GateInput input) {
        super(context);
        this.input = input;
        this.end = new StepEnd(context);
    }

    @Override
    public boolean start() {
        schedule(GateRuntimes.current().clock().instant());
        return false;
    }

    @Override
    public void onResume() {
        schedule(GateRuntimes.current().clock().instant());
    }

    @Override
    public @Nullable String getStatus() {
        return status;
    }

    /** Ends as INCONCLUSIVE from what is known; the work of it is done elsewhere, for this may be the pipeline's thread. */
    @Override
    public void stop(Throwable cause) {
        end.stop(cause, this::settle, this::sayStopped);
        cancelNext();
        if (GateRuntimes.current().terminating()) { // nobody else will come by
            close();
        }
    }

    private void schedule(Instant notBefore) {
        next = GateRuntimes.current().schedule(notBefore, this::tick);
        if (end.begun()) { // by a stop that saw the tick before this one
            cancelNext();
        }
    }

    private void cancelNext() {
        Runnable scheduled = next;
        if (scheduled != null) {
            scheduled.run();
        }
    }

    private void tick() {
        try {
            if (!halted()) {
                work();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            fail(interrupted);
        } catch (Throwable failed) { // one that is lost leaves the build hanging
            fail(failed);
        }
    }

    /** Whether nothing may be decided any more; what is open is closed then. */
    private boolean halted() {
        if (!end.begun() && !GateRuntimes.current().terminating()) {
            return false;
        }
        close();
        return true;
    }

    private void work() throws IOException, InterruptedException {
        trace().checkPresent();
        GateRun running = run;
        try {
            if (running == null) {
                running = begin();
                run = running;
            }
        } catch (AgentAwayException away) {
            awaitAgent(away);
            return;
        }
        if (running != null && !halted()) {
            advance(running);
        }
    }

    /** Reads the plan and opens the verb; null when the plan was all that was asked for. */
    private @Nullable GateRun begin() throws IOException, InterruptedException {
        MigrationPlan plan = input.plan(getContext());
        if (input.request().validates()) {
            end.conclude(() -> trace().validated(plan));
            return null;
        }
        Resumption resumption = lastAdvanceAt == 0
                ? null
                : new Resumption(Instant.ofEpochMilli(startedAt), Instant.ofEpochMilli(lastAdvanceAt));
        Courier courier = input.courier(getContext());
        if (resumption != null) {
            trace().log(List.of(Messages.GateExecution_resumed()));
        } else if (courier == null && input.request().readsFiles()) {
            trace().withoutAgent(plan);
        }
        return GateRun.open(input.request(), plan, getContext().get(Run.class), courier, resumption);
    }

    private void awaitAgent(AgentAwayException away) throws IOException, InterruptedException {
        Instant now = GateRuntimes.current().clock().instant();
        AgentPatience patience = awaiting;
        if (patience == null) {
            patience = new AgentPatience(input.planName(), now);
            awaiting = patience;
            status = Messages.GateExecution_agentAway(input.planName());
            trace().log(List.of(Messages.GateExecution_agentAway(input.planName())));
            trace().pause();
        }
        schedule(patience.again(now, away));
    }

    private void advance(GateRun running) throws IOException, InterruptedException {
        Turn<Report> turn = running.advance();
        if (halted()) {
            return;
        }
        startedAt = Objects.requireNonNull(running.startedAt()).toEpochMilli();
        lastAdvanceAt = running.now().toEpochMilli();
        if (turn instanceof Turn.Waiting<Report> waiting) {
            show(running);
            schedule(waiting.until());
        } else {
            Report report = turn.result().orElseThrow();
            end.conclude(() -> {
                close();
                return trace().concluded(report, input.reportFolder());
            });
        }
    }

    /** What a log has said is stored: a controller that is killed after the first line must not forget the deadline. */
    private void show(GateRun running) throws IOException, InterruptedException {
        status = running.status();
        List<String> lines = running.lines();
        trace().pause();
        if (!lines.isEmpty()) {
            save();
            trace().log(lines);
        }
    }

    private void save() throws InterruptedException {
        try {
            getContext().saveState().get(SAVED_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unsaved) {
            LOGGER.log(Level.FINE, "a step could not be stored now; the next line tries again", unsaved);
        }
    }

    private @Nullable Void settle() throws IOException, InterruptedException {
        GateRun running = run;
        Report report = running == null ? null : running.stop(Messages.GateExecution_stopReason());
        close();
        sayStopped();
        if (report == null) {
            trace().unpause();
        } else {
            trace().leave(report, input.reportFolder());
        }
        return null;
    }

    private @Nullable Void sayStopped() throws IOException, InterruptedException {
        trace().log(List.of(Messages.GateExecution_stopped()));
        return null;
    }

    private void fail(Throwable failed) {
        if (halted()) {
            return;
        }
        end.conclude(() -> {
            close();
            return trace().failed(failed);
        });
    }

    private void close() {
        GateRun running = run;
        if (running != null) {
            running.close();
        }
    }

    private BuildTrace trace() {
        return new BuildTrace(getContext(), input.request());
    }
}
