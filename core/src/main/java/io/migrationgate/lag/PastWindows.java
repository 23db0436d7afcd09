package io.migrationgate.lag;

import java.time.Duration;
import java.time.Instant;

/**
 * Says of any stretch of a trace, in the same short time for all lengths, whether the delay stayed below a limit.
 *
 * <p>The period before the stretch belongs to it, too, because a monitor may stamp a period with its end.
 */
public final class PastWindows {
    /** What became of a stretch. */
    enum Fate {
        /** Every period that is known was below the limit, and enough are known. */
        HELD,
        /** At least one period reached the limit. */
        BROKEN,
        /** Too little is known, or the stretch is not over, or before the trace. */
        UNKNOWN
    }

    /** The share of a stretch that must be known. */
    static final double COVERAGE = 0.95;

    private final LagTrace trace;
    private final int end;
    private final int[] above;
    private final int[] unknown;
    private final double[] total;

    /** @param until the trace counts up to here; what came later is not looked at */
    PastWindows(LagTrace trace, Duration limit, Instant until) {
        this.trace = trace;
        this.end = Math.max(0, Math.min(trace.size(), trace.index(until)));
        this.above = new int[end + 1];
        this.unknown = new int[end + 1];
        this.total = new double[end + 1];
        for (int index = 0; index < end; index++) {
            boolean broken = trace.highest(index) >= limit.toMillis();
            above[index + 1] = above[index] + (broken ? 1 : 0);
            unknown[index + 1] = unknown[index] + (trace.known(index) ? 0 : 1);
            total[index + 1] = total[index] + (trace.known(index) ? trace.highest(index) : 0);
        }
    }

    /** @param limit a delay as long as this breaks a stretch */
    public PastWindows(LagTrace trace, Duration limit) {
        this(trace, limit, trace.to());
    }

    Instant from() {
        return trace.from();
    }

    Instant to() {
        return trace.at(end);
    }

    Fate fate(Instant from, Duration length) {
        int first = trace.index(from) - 1;
        int after = after(from, length);
        if (first < 0 || after > end) {
            return Fate.UNKNOWN;
        }
        if (above[after] - above[first] > 0) {
            return Fate.BROKEN;
        }
        double covered = 1 - (double) (unknown[after] - unknown[first]) / (after - first);
        return covered >= COVERAGE ? Fate.HELD : Fate.UNKNOWN;
    }

    /** The mean delay of a stretch that lies inside the trace, in milliseconds; 0 where nothing is known. */
    double mean(Instant from, Duration length) {
        int first = Math.max(0, trace.index(from));
        int after = Math.min(end, after(from, length));
        int count = after <= first ? 0 : after - first - (unknown[after] - unknown[first]);
        return count == 0 ? 0 : (total[after] - total[first]) / count;
    }

    private int after(Instant from, Duration length) {
        return trace.index(from.plus(length).minusMillis(1)) + 1;
    }
}
