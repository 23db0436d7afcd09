package io.migrationgate.jenkins.step;

import hudson.FilePath;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jenkins.MasterToSlaveFileCallable;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks the agent that has the workspace of a step, for a bounded time.
 *
 * <p>An agent that does not answer in time is away: its channel may hang for longer than any deadline. What it answers is
 * not trusted, and of what it throws only the kind is shown.
 */
final class Workspace {
    private static final Duration STANDARD = Duration.ofSeconds(30);

    private final FilePath place;

    private Workspace(FilePath place) {
        this.place = place;
    }

    /**
     * The workspace that a step runs in; null when it runs in none.
     *
     * @throws AgentAwayException when there is one, on an agent that is away
     */
    static @Nullable Workspace of(StepContext context) throws AgentAwayException, InterruptedException {
        try {
            FilePath place = context.get(FilePath.class);
            return place == null ? null : new Workspace(place);
        } catch (IOException offline) {
            throw new AgentAwayException("the agent is not connected");
        }
    }

    /** The name of its node; empty for the built-in one. */
    String node() {
        return GateRuntimes.current().node(place);
    }

    /** What the agent answers, within the time that a small file takes. */
    RemoteAnswer ask(MasterToSlaveFileCallable<RemoteAnswer> question) throws AgentAwayException, InterruptedException {
        return ask(question, STANDARD);
    }

    /** What the agent answers within that time. */
    RemoteAnswer ask(MasterToSlaveFileCallable<RemoteAnswer> question, Duration within)
            throws AgentAwayException, InterruptedException {
        Future<RemoteAnswer> answer;
        try {
            answer = GateRuntimes.current().ask(place, question);
        } catch (IOException | RuntimeException broken) {
            throw failed(broken);
        }
        try {
            RemoteAnswer given = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
            if (given == null) {
                throw new AgentAwayException("the agent answered nothing");
            }
            return given;
        } catch (ExecutionException failed) {
            throw failed(failed.getCause());
        } catch (TimeoutException late) {
            throw new AgentAwayException("the agent did not answer within " + within.toSeconds() + " s");
        } finally {
            answer.cancel(true);
        }
    }

    private static AgentAwayException failed(@Nullable Throwable cause) {
        String kind = cause == null ? "an unknown error" : cause.getClass().getSimpleName();
        return new AgentAwayException("the agent failed with " + kind);
    }
}
