package io.migrationgate.it.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells curves how long ago the start was, by the system clock.
 *
 * <p>The start is the making of the cloud, unless a test names another: a program that takes seconds to come up would
 * otherwise meet the curve half-way.
 */
public final class TaskClock {
    private final Clock clock = Clock.systemUTC();
    private Instant start = clock.instant();
    private String awaited = "";

    TaskClock() {}

    public Instant now() {
        return clock.instant();
    }

    /** Makes this moment the start. */
    public synchronized void restart() {
        awaited = "";
        start = now();
    }

    /** Makes the next call of the action the start; until then no time passes for curves. */
    public synchronized void startAtNext(String action) {
        awaited = action;
        start = now();
    }

    public synchronized Duration elapsed() {
        return awaited.isEmpty() ? Duration.between(start, now()) : Duration.ZERO;
    }

    synchronized void callArrived(String action) {
        if (!awaited.isEmpty() && awaited.equals(action)) {
            restart();
        }
    }
}
