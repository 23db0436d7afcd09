package io.migrationgate.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a delay stands at its newest reading.
 *
 * @param newest the newest reading; null when there is none
 * @param since when the present run of good samples began; null when none runs
 * @param from begin of the window that ends at the newest reading
 * @param to its end
 * @param coverage share of that window that good samples cover
 * @param gaps stretches of that window longer than allowed
 * @param interval time between readings that the rules were applied with
 * @param worst the highest delay of the present run
 */
public record LagStanding(
        Kind kind,
        @Nullable LagReading newest,
        @Nullable Instant since,
        @Nullable Instant from,
        @Nullable Instant to,
        double coverage,
        List<Gap> gaps,
        Duration interval,
        @Nullable Duration worst) {
    /** What keeps a delay from being sustained, or that nothing does. */
    public enum Kind {
        /** Nothing was read. */
        EMPTY,
        /** The newest reading broke the window. */
        BROKEN,
        /** Good so far; the window is not full yet. */
        HOLDING,
        /** Rounds take too long for the window. */
        TOO_SLOW,
        /** Good samples are too far apart. */
        GAP,
        /** Good samples cover too little. */
        COVERAGE,
        /** All holds, but the second reading at the window's end is still to be made. */
        UNCONFIRMED,
        /** All holds, but the checkpoint did not move: by itself a small delay proves nothing. */
        IDLE,
        /** All holds. */
        SUSTAINED
    }

    /** A stretch without good samples. */
    public record Gap(Instant from, Instant to) {}

    public LagStanding {
        gaps = List.copyOf(gaps);
    }

    /** How long good samples have run. */
    public Duration held() {
        return since == null || to == null ? Duration.ZERO : Duration.between(since, to);
    }
}
