package io.migrationgate.lag;

import io.migrationgate.plan.Parameter;
import io.migrationgate.plan.Settings;
import java.time.Duration;
import java.util.List;

/**
 * The settings that a delay is judged by.
 *
 * @param below every sample must be below this
 * @param sustained length of the window, {@code for} in a plan
 * @param coverage share of the window that good samples must cover, 0 to 1
 * @param maxGap longest gap between good samples, in intervals
 * @param pollInterval time between two rounds of readings
 * @param timeout longest time that is watched
 */
public record LagRules(
        Duration below, Duration sustained, double coverage, int maxGap, Duration pollInterval, Duration timeout) {
    /** A round may take at most this share of the window, or the window holds too few readings to mean anything. */
    private static final int LEAST_INTERVALS = 10;

    /** Takes settings over the defaults. */
    public static LagRules of(List<Parameter> standards, Settings settings) {
        return new LagRules(
                (Duration) value("below", standards, settings),
                (Duration) value("for", standards, settings),
                (Double) value("coverage", standards, settings),
                (Integer) value("maxGap", standards, settings),
                (Duration) value("pollInterval", standards, settings),
                (Duration) value("timeout", standards, settings));
    }

    private static Object value(String name, List<Parameter> standards, Settings settings) {
        return settings.values()
                .getOrDefault(
                        name,
                        standards.stream()
                                .filter(parameter -> parameter.name().equals(name))
                                .findFirst()
                                .orElseThrow()
                                .standard());
    }

    /** The longest interval that still makes a window. */
    public Duration longestInterval() {
        return sustained.dividedBy(LEAST_INTERVALS);
    }
}
