package io.migrationgate.lag;

import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The past delay of one database as a row of periods of one length, each known or not.
 *
 * <p>Metrics and the gate's own samples meet here. An own sample can only make a period worse: the greater of average and
 * sample counts. It never fills a gap of the metrics, unless the gate looked in every minute of the period.
 */
public final class LagTrace {
    private static final long NONE = -1;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Instant from;
    private final Instant to;
    private final Duration period;
    /** In milliseconds; the greatest delay that was seen in the period. */
    private final long[] highest;

    private final boolean[] known;

    private LagTrace(Instant from, Duration period, int size) {
        this.from = from;
        this.to = from.plus(period.multipliedBy(size));
        this.period = period;
        this.highest = new long[size];
        Arrays.fill(highest, NONE);
        this.known = new boolean[size];
    }

    /** The trace of a history, with what the gate sampled itself laid over it. */
    public static LagTrace of(LagHistory history, @Nullable LagSamples own) {
        long step = history.period().toMillis();
        long first = Math.floorDiv(history.from().toEpochMilli(), step);
        long last = Math.floorDiv(history.to().toEpochMilli(), step);
        LagTrace trace =
                new LagTrace(Instant.ofEpochMilli(first * step), history.period(), Math.toIntExact(last - first + 1));
        for (LagHistory.Point point : history.points()) {
            int index = trace.index(point.at());
            if (trace.holds(index)) {
                trace.highest[index] =
                        Math.max(trace.highest[index], point.lag().toMillis());
                trace.known[index] = true;
            }
        }
        if (own != null) {
            trace.lay(own);
        }
        return trace;
    }

    /** The trace of what the gate sampled itself, where there are no metrics: a period is a minute. */
    public static LagTrace of(LagSamples own) {
        if (own.minutes().isEmpty()) {
            throw new IllegalArgumentException("samples of no minute make no trace");
        }
        Instant from = own.minutes().get(0).at();
        Instant to = own.minutes().get(own.minutes().size() - 1).at();
        return of(new LagHistory(from, to, MINUTE, List.of()), own);
    }

    private void lay(LagSamples own) {
        int[] watched = new int[known.length];
        for (LagSamples.Minute minute : own.minutes()) {
            int index = index(minute.at());
            if (holds(index)) {
                highest[index] = Math.max(highest[index], minute.highest().toMillis());
                watched[index]++;
            }
        }
        long minutes = period.dividedBy(MINUTE);
        for (int index = 0; index < known.length; index++) {
            known[index] |= watched[index] > 0 && watched[index] >= minutes;
        }
    }

    private boolean holds(int index) {
        return index >= 0 && index < known.length;
    }

    /** The period that holds a time; -1 before the trace, its size after it. */
    int index(Instant time) {
        if (time.isBefore(from)) {
            return -1;
        }
        return time.isBefore(to)
                ? Math.toIntExact(Duration.between(from, time).toMillis() / period.toMillis())
                : size();
    }

    int size() {
        return known.length;
    }

    boolean known(int index) {
        return known[index];
    }

    /** The greatest delay seen in a period, in milliseconds; negative when nothing was. */
    long highest(int index) {
        return highest[index];
    }

    Instant at(int index) {
        return from.plus(period.multipliedBy(index));
    }

    /** Begin of the first period. */
    public Instant from() {
        return from;
    }

    /** End of the last period. */
    public Instant to() {
        return to;
    }

    /** What one value is the average of; own samples are exact. */
    public Duration period() {
        return period;
    }

    /** Share of the periods that are known, 0 to 1. */
    public double coverage() {
        int count = 0;
        for (boolean one : known) {
            count += one ? 1 : 0;
        }
        return (double) count / size();
    }
}
