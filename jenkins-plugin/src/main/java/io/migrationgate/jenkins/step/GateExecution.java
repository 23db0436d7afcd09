package io.migrationgate.jenkins.step;

import hudson.FilePath;
import hudson.model.Run;
import io.migrationgate.Ending;
import io.migrationgate.UsageException;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.Resumption;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.Report;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private static final Duration AGENT_ASKED_AGAIN = Duration.ofSeconds(10);
    private static final Duration AGENT_AWAITED = Duration.ofMinutes(5);

    private final GateRequest request;
    private final PlanSource source;
    private final String folder;
    private volatile @Nullable String planText;
    /** When the agent is no longer waited for, in milliseconds of the host's clock. */
    private volatile long agentAwaitedUntil;
    /** When the verb began, in milliseconds of the world's clock; 0 until then. */
    private volatile long startedAt;
    /** When the verb was last advanced, likewise. */
    private volatile long lastAdvanceAt;

    private final StepEnd end;
    private transient volatile @Nullable GateRun run;
    private transient volatile @Nullable Runnable scheduled;
    private transient volatile @Nullable String status;

    GateExecution(StepContext context, GateRequest request, PlanSource source, String folder) {
        super(context);
        this.request = request;
        this.source = source;
        this.folder = folder;
        this.end = new StepEnd(context);
    }

    @Override
    public boolean start() throws Exception {
        try {
            source.check(getContext().get(FilePath.class) != null);
            WorkspacePath.check("reportDirectory", folder);
            request.check();
        } catch (UsageException refused) {
            throw new GateException(Ending.of(refused));
        }
        Instant now = GateRuntimes.current().clock().instant();
        agentAwaitedUntil = now.plus(AGENT_AWAITED).toEpochMilli();
        schedule(now);
        return false;
    }

    @Override
    public void onResume() {
        Instant now = GateRuntimes.current().clock().instant();
        agentAwaitedUntil = now.plus(AGENT_AWAITED).toEpochMilli();
        schedule(now);
    }

    @Override
    public @Nullable String getStatus() {
        return status;
    }

    /** Ends as INCONCLUSIVE from what is known; the work of it is done elsewhere, for this may be the pipeline's thread. */
    @Override
    public void stop(Throwable cause) {
        Runnable next = scheduled;
        if (next != null) {
            next.run();
        }
        end.stop(cause, () -> settle());
    }

    private void schedule(Instant notBefore) {
        scheduled = GateRuntimes.current().schedule(notBefore, this::tick);
    }

    private void tick() {
        try {
            if (halted()) {
                return;
            }
            trace().checkPresent();
            GateRun running = run;
            if (running == null) {
                running = begin();
                run = running;
            }
            if (running != null) {
                advance(running);
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

    /** Reads the plan and opens the verb; null when the agent is away, or the plan was all that was asked for. */
    private @Nullable GateRun begin() throws IOException, InterruptedException {
        String text = planText();
        if (text == null) {
            return null;
        }
        Allowed allowed = GateRuntimes.current().allowed();
        MigrationPlan plan = GateRun.read(source.name(), text, allowed);
        if (request.validates()) {
            end.conclude(() -> trace().validated(source.name()));
            return null;
        }
        Run<?, ?> build = getContext().get(Run.class);
        Resumption resumption = resumption();
        if (resumption == null) {
            trace().clear(folder);
        } else {
            trace().log(List.of(Messages.GateExecution_resumed()));
        }
        return GateRun.open(request, plan, build, resumption);
    }

    private @Nullable Resumption resumption() {
        return startedAt == 0
                ? null
                : new Resumption(Instant.ofEpochMilli(startedAt), Instant.ofEpochMilli(lastAdvanceAt));
    }

    private @Nullable String planText() throws IOException, InterruptedException {
        if (planText != null) {
            return planText;
        }
        try {
            planText = source.read(getContext().get(FilePath.class));
        } catch (IOException away) {
            awaitAgent();
        }
        return planText;
    }

    private void awaitAgent() throws IOException, InterruptedException {
        Instant now = GateRuntimes.current().clock().instant();
        if (now.toEpochMilli() >= agentAwaitedUntil) {
            throw new UsageException("plan: the agent could not be asked for " + source.name() + " for "
                    + AGENT_AWAITED.toMinutes() + " minutes; see whether its node is connected");
        }
        if (status == null) {
            status = Messages.GateExecution_agentAway(source.name());
            trace().log(List.of(status));
        }
        schedule(now.plus(AGENT_ASKED_AGAIN));
    }

    private void advance(GateRun running) throws IOException, InterruptedException {
        if (startedAt == 0) {
            startedAt = running.now().toEpochMilli();
        }
        Turn<Report> turn = running.advance();
        if (halted()) {
            return;
        }
        lastAdvanceAt = running.now().toEpochMilli();
        if (turn instanceof Turn.Waiting<Report> waiting) {
            show(running);
            schedule(waiting.until());
        } else {
            Report report = turn.result().orElseThrow();
            end.conclude(() -> {
                close();
                return trace().concluded(report, folder);
            });
        }
    }

    private void show(GateRun running) throws IOException, InterruptedException {
        status = running.status();
        List<String> lines = running.lines();
        if (!lines.isEmpty()) {
            trace().pause();
            trace().log(lines);
            getContext().saveState();
        }
    }

    /** What a stop asks for, on a thread of its own. */
    private StepAnswer settle() throws IOException, InterruptedException {
        GateRun running = run;
        if (running == null) {
            return trace().stopped();
        }
        Report report = running.stop(Messages.GateExecution_stopReason());
        close();
        return trace().stopped(report, folder);
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
        return new BuildTrace(getContext(), request);
    }
}
