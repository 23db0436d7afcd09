package io.migrationgate.lag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How long a task takes to work off a delay: backlog / (apply rate - write rate).
 *
 * <p>Both rates are measured in seconds of changes for each second of time, so that their difference is how fast the delay
 * falls while the task catches up, and the backlog is the delay itself. The difference is taken from each stretch in which the
 * delay fell for at least two periods on end and stayed above the limit; the first period of a stretch (in which it may still
 * have risen) and the last one (in which it may have arrived) are left out. The estimate uses the median of the stretches,
 * its error half the distance between the times by their quartiles.
 *
 * <p>It assumes that writes go on as they did in those stretches. Once writes are frozen a task is faster, so that the time
 * is a cautious one. Stretches that are shorter than four periods are not seen.
 *
 * @param backlog the delay to be worked off: the greatest one of the history
 * @param time how long that takes
 * @param error the time may be longer or shorter by so much
 * @param stretches how many it is taken from
 */
public record DrainEstimate(Duration backlog, Duration time, Duration error, int stretches) {
    /** Fewer stretches tell no error. */
    private static final int LEAST = 3;

    /** The estimate for a trace; empty when the delay did not fall often and long enough to tell. */
    public static Optional<DrainEstimate> of(LagTrace trace, Duration limit) {
        List<Double> speeds = speeds(trace, limit.toMillis());
        if (speeds.size() < LEAST) {
            return Optional.empty();
        }
        Collections.sort(speeds);
        long backlog = 0;
        for (int index = 0; index < trace.size(); index++) {
            backlog = Math.max(backlog, trace.highest(index));
        }
        double slow = backlog / quantile(speeds, 0.25);
        double fast = backlog / quantile(speeds, 0.75);
        return Optional.of(new DrainEstimate(
                Duration.ofMillis(backlog),
                Duration.ofMillis(Math.round(backlog / quantile(speeds, 0.5))),
                Duration.ofMillis(Math.round((slow - fast) / 2)),
                speeds.size()));
    }

    /** How fast the delay fell in each stretch, in milliseconds a millisecond. */
    private static List<Double> speeds(LagTrace trace, long limit) {
        List<Double> speeds = new ArrayList<>();
        int first = 0;
        for (int index = 1; index <= trace.size(); index++) {
            if (index < trace.size() && falls(trace, index, limit)) {
                continue;
            }
            int from = first + 1;
            int to = index - 2;
            if (to > from) {
                double fallen = trace.highest(from) - (double) trace.highest(to);
                speeds.add(fallen / ((double) (to - from) * trace.period().toMillis()));
            }
            first = index;
        }
        return speeds;
    }

    private static boolean falls(LagTrace trace, int index, long limit) {
        return trace.known(index)
                && trace.known(index - 1)
                && trace.highest(index) < trace.highest(index - 1)
                && trace.highest(index - 1) >= limit;
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
