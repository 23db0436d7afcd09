package io.migrationgate.jenkins.step;

import hudson.ProxyConfiguration;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.migrationgate.Loopback;
import io.migrationgate.RealSettings;
import io.migrationgate.World;
import io.migrationgate.jenkins.config.MigrationGateConfiguration;
import io.migrationgate.plan.MigrationPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
        return schedule(notBefore, GatePools.work(), task);
    }

    @Override
    public Runnable scheduleEnd(Instant notBefore, Runnable task) {
        return schedule(notBefore, GatePools.ends(), task);
    }

    private Runnable schedule(Instant notBefore, ExecutorService pool, Runnable task) {
        long delay = Math.max(0, notBefore.toEpochMilli() - clock.millis());
        Future<?> later = Timer.get().schedule(() -> pool.execute(asSystem(task)), delay, TimeUnit.MILLISECONDS);
        return () -> later.cancel(false);
    }

    private static Runnable asSystem(Runnable task) {
        return () -> {
            try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
                task.run();
            }
        };
    }

    @Override
    public boolean terminating() {
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        return jenkins == null || jenkins.isTerminating();
    }

    @Override
    public Allowed allowed() {
        MigrationGateConfiguration configuration = MigrationGateConfiguration.get();
        return new Allowed(
                configuration.isAllowDefaultChain(), configuration.isAllowSimulation(), configuration.allowedHosts());
    }

    @Override
    public World world(MigrationPlan plan, Run<?, ?> build) {
        if (plan.simulated()) {
            return World.loopback(Loopback.of(plan));
        }
        @Nullable ProxyConfiguration proxy = Jenkins.get().getProxy();
        return World.real(new RealSettings(
                new JenkinsCredentials(build),
                proxy == null ? null : JenkinsProxy.of(proxy),
                allowed().defaultChain()));
    }

    @Override
    public String address(Run<?, ?> build, String page) {
        @Nullable String root = Jenkins.get().getRootUrl();
        return (root == null ? "/" : root) + build.getUrl() + page + "/";
    }
}
