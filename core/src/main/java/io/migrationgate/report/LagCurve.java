package io.migrationgate.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delay of one database over the time it was watched.
 *
 * @param limitMillis the delay must stay below this
 * @param forMillis for this long
 * @param intervalMillis time between readings that the rules were applied with
 * @param window the last window judged; null when there was none
 */
public record LagCurve(
        String database,
        long limitMillis,
        long forMillis,
        long intervalMillis,
        @Nullable Window window,
        List<Span> gaps,
        List<Sample> samples) {
    /**
     * A window and how much of it good samples cover.
     *
     * @param coverage 0 to 1
     */
    public record Window(Instant from, Instant to, double coverage) {}

    /** A stretch of time. */
    public record Span(Instant from, Instant to) {}

    /**
     * One reading.
     *
     * @param lagMillis null when it gave no delay
     * @param good whether it counts as a sample
     * @param why why it does not count, or breaks the window
     * @param state what the task was doing
     */
    public record Sample(
            Instant at,
            @Nullable Long lagMillis,
            boolean good,
            @Nullable String why,
            String state,
            @Nullable Instant checkpoint,
            String source) {}

    public LagCurve {
        gaps = List.copyOf(gaps);
        samples = List.copyOf(samples);
    }
}
