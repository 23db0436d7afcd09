package io.migrationgate.simulator.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells a time that begins at a scenario's start and then runs as fast as the real one.
 *
 * <p>For clients in another process and for benchmarks: a charge really waits.
 */
public final class RunningClock implements SimulatedTime {
    private final Instant start;
    private final long startNanos;

    /** Starts the clock at that time, now. */
    public RunningClock(Instant start) {
        this.start = start;
        this.startNanos = System.nanoTime();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }

    @Override
    public void charge(Duration cost) throws InterruptedException {
        Thread.sleep(cost.toMillis());
    }
}
