package io.migrationgate.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How late one database has been in the past weeks, and what that says of windows to come; no criterion is judged by it.
 *
 * @param database its name, or {@code plan} for all databases that have a history, together
 * @param why why there is no history; null when there is one
 * @param history what is known; null when nothing is, and for all together
 * @param windowMillis length of the windows: that of the plan with the way back
 * @param limitMillis the delay must stay below this; 0 for all together, each by its own limit
 * @param best the best windows of the week to come; the best one first
 * @param planned the window of the plan; null when there is none, or too little is known of its like
 */
public record LagHistoryRow(
        String database,
        @Nullable String why,
        @Nullable Known history,
        long windowMillis,
        long limitMillis,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Window> best,
        @Nullable Window planned,
        @Nullable Tested backtest,
        @Nullable Drain drain) {
    /**
     * What is known of the past.
     *
     * @param periodMillis what one value is the average of
     * @param coverage share of the periods that are known, 0 to 1
     * @param ownMinutes how many minutes the gate has sampled itself
     * @param ownWhy why its own samples do not count; null when they do, or there are none
     */
    public record Known(
            Instant from,
            Instant to,
            long periodMillis,
            double coverage,
            int ownMinutes,
            @Nullable String ownWhy) {}

    /**
     * A window to come.
     *
     * @param probability that the delay stays below the limit all through it, 0 to 1
     * @param atLeast what that is at least, with 95 % confidence
     * @param held in how many of the weeks before it did
     * @param seen of how many that are known
     */
    public record Window(Instant from, Instant to, double probability, double atLeast, int held, int seen) {}

    /**
     * What choosing windows like that would have come to.
     *
     * @param days that were compared
     * @param breaches on how many the delay reached the limit
     * @param quietestBreaches on how many it did in windows at the quietest hour of the day
     * @param unknown days of which too little is known
     */
    public record Tested(int days, int breaches, int quietestBreaches, int unknown) {}

    /**
     * How long the greatest delay would take to be worked off.
     *
     * @param errorMillis it may take longer or shorter by so much
     * @param stretches how many it is estimated from
     */
    public record Drain(long backlogMillis, long timeMillis, long errorMillis, int stretches) {}

    public LagHistoryRow {
        best = best == null ? List.of() : List.copyOf(best);
    }
}
