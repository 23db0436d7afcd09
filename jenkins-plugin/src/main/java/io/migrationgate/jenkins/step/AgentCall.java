package io.migrationgate.jenkins.step;

import hudson.FilePath;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jenkins.MasterToSlaveFileCallable;

/**
 * Asks the agent that has the workspace, for a bounded time.
 *
 * <p>An agent that does not answer in time is away: its channel may hang for longer than any deadline.
 */
final class AgentCall {
    private static final long SECONDS = 30;

    private AgentCall() {}

    /** @throws IOException when the agent is away or does not answer */
    static RemoteAnswer ask(FilePath workspace, MasterToSlaveFileCallable<RemoteAnswer> call)
            throws IOException, InterruptedException {
        Future<RemoteAnswer> answer = workspace.actAsync(call);
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IOException("the agent failed: " + failed.getCause(), failed);
        } catch (TimeoutException late) {
            throw new IOException("the agent did not answer within " + SECONDS + " s", late);
        } finally {
            answer.cancel(true);
        }
    }
}
