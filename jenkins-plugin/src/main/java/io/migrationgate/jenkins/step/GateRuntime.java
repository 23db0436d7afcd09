package io.migrationgate.jenkins.step;

import hudson.FilePath;
import hudson.model.Run;
import io.migrationgate.World;
import io.migrationgate.access.Courier;
import io.migrationgate.plan.MigrationPlan;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import jenkins.MasterToSlaveFileCallable;
import org.jspecify.annotations.Nullable;

/**
 * What an execution needs of its host: a clock, threads, the way to agents, what an administrator
 * allows, and the world that a plan is judged in.
 *
 * <p>The one seam between the steps and Jenkins' services; executions ask {@link GateRuntimes} for it whenever they need
 * it and never store it.
 */
interface GateRuntime {
    /** The host's clock. */
    InstantSource clock();

    /**
     * Runs a task on the plugin's own pool, with the rights of the system, not before that time.
     *
     * @return cancels the task as long as its time has not come; one that has been handed to the pool is still run
     */
    Runnable schedule(Instant notBefore, Runnable task);

    /** Runs a task that ends something, now, on a thread that is free even when all of the pool are taken. */
    void end(Runnable task);

    /**
     * Runs a task that takes no time, then, whatever all threads of the plugin are doing.
     *
     * @return cancels the task
     */
    Runnable alarm(Instant time, Runnable task);

    /** Sends a question to where a workspace is. */
    <T> Future<T> ask(FilePath workspace, MasterToSlaveFileCallable<T> question)
            throws IOException, InterruptedException;

    /** Whether the host is going down: nothing new is begun and nothing is decided any more. */
    boolean terminating();

    /** What an administrator allows. */
    Allowed allowed();

    /**
     * Opens the world that fits the plan, with the credentials that the build may use.
     *
     * @param courier asks the agent that has the files of the migration; null when there is none
     */
    World world(MigrationPlan plan, Run<?, ?> build, @Nullable Courier courier);

    /** The name of the node that a workspace is on; empty for the built-in one. */
    String node(FilePath workspace);

    /** The address that a browser finds a page of a build under; without the host's own when that is not known. */
    String address(Run<?, ?> build, String page);
}
