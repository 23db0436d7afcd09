package io.migrationgate;

import io.migrationgate.progress.Waiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Waits in real time; the only place of the engine that sleeps. */
final class RealWaiter implements Waiter {
    private final InstantSource clock;

    RealWaiter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void waitUntil(Instant time) throws InterruptedException {
        for (Duration left = left(time); left.compareTo(Duration.ZERO) > 0; left = left(time)) {
            Thread.sleep(left.toMillis() + 1);
        }
    }

    private Duration left(Instant time) {
        return Duration.between(clock.instant(), time);
    }
}
