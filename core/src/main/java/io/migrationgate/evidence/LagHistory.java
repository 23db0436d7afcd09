package io.migrationgate.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The delay of one DTS task over weeks, as a monitor kept it: one average for each period.
 *
 * <p>A period without a point is unknown, never without delay: a task that is paused or has failed may stop reporting. An
 * average hides a spike that is much shorter than its period.
 *
 * @param from begin of the time that was asked for
 * @param to its end
 * @param period that each point is the average of
 * @param points in the order of time, one for each time at most
 */
public record LagHistory(Instant from, Instant to, Duration period, List<Point> points) {
    /** The history of a database's delay. */
    public static final EvidenceKind<LagHistory> KIND = new EvidenceKind<>("lag-history", LagHistory.class);

    /**
     * The average of one period.
     *
     * @param at as the monitor stamps it; the documents do not say whether it is the period's begin or its end
     */
    public record Point(Instant at, Duration lag) {}

    public LagHistory {
        points = points.stream().sorted(Comparator.comparing(Point::at)).toList();
    }
}
