package io.migrationgate.jenkins.step;

import hudson.model.Run;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What an execution needs of its host: a clock, a timer with a pool of threads behind it, an administrator's will, and the
 * world that a plan is judged in.
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
     * @return cancels the task when it has not begun
     */
    Runnable schedule(Instant notBefore, Runnable task);

    /** The same on a thread that is free even when all of the pool are taken; for tasks that only end something. */
    Runnable scheduleEnd(Instant notBefore, Runnable task);

    /** Whether the host is going down: nothing new is begun and nothing is decided any more. */
    boolean terminating();

    /** What an administrator allows. */
    Allowed allowed();

    /** Opens the world that fits the plan, with the credentials that the build may use. */
    World world(MigrationPlan plan, Run<?, ?> build);

    /** The address that a browser finds a page of a build under; without the host's own when that is not known. */
    String address(Run<?, ?> build, String page);
}
