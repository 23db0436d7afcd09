package io.migrationgate;

import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.Waiter;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a simulated world is made of.
 *
 * @param endpoints loopback addresses by cloud and product
 * @param clock decides and stamps
 * @param wall the machine's clock: skew and socket time-outs
 * @param waiter waits until the clock says so
 * @param scenario whether a scenario drives it; else the plan's own loopback endpoints do
 * @param ports what answers beside the clouds
 * @param onClose runs once when the world is closed
 */
public record Loopback(
        Endpoints endpoints,
        InstantSource clock,
        InstantSource wall,
        Waiter waiter,
        boolean scenario,
        Ports ports,
        Runnable onClose) {
    /** A simulated world of clouds alone. */
    public Loopback(
            Endpoints endpoints,
            InstantSource clock,
            InstantSource wall,
            Waiter waiter,
            boolean scenario,
            Runnable onClose) {
        this(endpoints, clock, wall, waiter, scenario, Ports.NONE, onClose);
    }

    /** The loopback endpoints of a plan, in real time. */
    public static Loopback of(MigrationPlan plan) {
        Endpoints endpoints =
                (cloud, product) -> Optional.ofNullable(plan.clouds().get(cloud))
                        .map(one -> one.endpoints().get(product));
        Clock clock = Clock.systemUTC();
        return new Loopback(endpoints, clock, clock, new RealWaiter(clock), false, () -> {});
    }
}
