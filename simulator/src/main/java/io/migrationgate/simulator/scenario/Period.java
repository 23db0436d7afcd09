package io.migrationgate.simulator.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Covers the time from a moment, inclusive, to another, exclusive.
 *
 * @param until null = for ever
 */
public record Period(Duration from, @Nullable Duration until) {
    /** All the time. */
    public static final Period ALWAYS = new Period(Duration.ZERO, null);

    /** Whether that moment lies in the period. */
    public boolean covers(Duration elapsed) {
        return elapsed.compareTo(from) >= 0 && (until == null || elapsed.compareTo(until) < 0);
    }
}
