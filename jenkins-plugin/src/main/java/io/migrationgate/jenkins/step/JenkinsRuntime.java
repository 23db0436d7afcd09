package io.migrationgate.jenkins.step;

import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.migrationgate.Loopback;
import io.migrationgate.RealSettings;
import io.migrationgate.World;
import io.migrationgate.access.Courier;
import io.migrationgate.jenkins.config.MigrationGateConfiguration;
import io.migrationgate.plan.MigrationPlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jenkins.MasterToSlaveFileCallable;
import jenkins.model.Jenkins;
import jenkins.util.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Serves executions with what Jenkins has: its timer, its proxy, the credentials that a build may use, and what its
 * administrator allows.
 *
 * <p>The timer only says when: it is shared by all of Jenkins. The work is done on a pool of our own.
 */
final class JenkinsRuntime implements GateRuntime {
    private final Clock clock = Clock.systemUTC();

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public Runnable schedule(Instant notBefore, Runnable task) {
        return alarm(notBefore, () -> pools().work().execute(asSystem(task)));
    }

    @Override
    public void end(Runnable task) {
        pools().ends().execute(asSystem(task));
    }

    @Override
    public Runnable alarm(Instant time, Runnable task) {
        long delay = Math.max(0, time.toEpochMilli() - clock.millis());
        Future<?> later = Timer.get().schedule(task, delay, TimeUnit.MILLISECONDS);
        return () -> later.cancel(false);
    }

    private static GatePools pools() {
        return GatePools.of(Jenkins.get());
    }

    @SuppressWarnings("try") // the context is there to be closed
    private static Runnable asSystem(Runnable task) {
        return () -> {
            try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
                task.run();
            }
        };
    }

    @Override
    public <T> Future<T> ask(FilePath workspace, MasterToSlaveFileCallable<T> question)
            throws IOException, InterruptedException {
        return workspace.actAsync(question);
    }

    @Override
    public boolean terminating() {
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        return jenkins == null
                || jenkins.isTerminating()
                || GatePools.of(jenkins).ended();
    }

    @Override
    public Allowed allowed() {
        MigrationGateConfiguration configuration = MigrationGateConfiguration.get();
        return new Allowed(
                configuration.isAllowDefaultChain(), configuration.isAllowSimulation(), configuration.allowedHosts());
    }

    @Override
    public World world(MigrationPlan plan, Run<?, ?> build, @Nullable Courier courier) {
        if (plan.simulated()) {
            return World.loopback(Loopback.of(plan));
        }
        RealSettings settings = new RealSettings(
                new JenkinsCredentials(CredentialStore.of(build)),
                JenkinsProxy.of(Jenkins.get().getProxy()),
                allowed().defaultChain());
        return World.real(settings, courier);
    }

    @Override
    public String node(FilePath workspace) {
        @Nullable Computer computer = workspace.toComputer();
        return computer == null ? "" : computer.getName();
    }

    @Override
    public String address(Run<?, ?> build, String page) {
        @Nullable String root = Jenkins.get().getRootUrl();
        return (root == null ? "/" : root) + build.getUrl() + page + "/";
    }
}
