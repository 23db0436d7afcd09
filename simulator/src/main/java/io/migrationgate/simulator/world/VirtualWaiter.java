package io.migrationgate.simulator.world;

import io.migrationgate.progress.Waiter;
import io.migrationgate.simulator.clock.VirtualClock;
import java.time.Instant;

/** Waits by moving the virtual clock; an interrupted thread does not wait any more. */
final class VirtualWaiter implements Waiter {
    private final VirtualClock clock;

    VirtualWaiter(VirtualClock clock) {
        this.clock = clock;
    }

    @Override
    public void waitUntil(Instant time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        clock.advanceTo(time);
    }
}
