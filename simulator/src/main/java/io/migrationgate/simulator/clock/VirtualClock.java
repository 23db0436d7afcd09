package io.migrationgate.simulator.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells a time that moves only when somebody moves it, so that a minute of waiting costs nothing and is exact.
 *
 * <p>Never goes backwards, and any thread may read or move it.
 */
public final class VirtualClock implements SimulatedTime {
    private Instant now;

    /** Starts the clock at that time. */
    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves the clock to that time; a time that is past changes nothing. */
    public synchronized void advanceTo(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }

    @Override
    public synchronized void charge(Duration cost) {
        if (cost.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + cost);
        }
        now = now.plus(cost);
    }
}
