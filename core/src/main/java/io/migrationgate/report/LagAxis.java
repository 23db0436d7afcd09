package io.migrationgate.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps delays to places from bottom to top.
 *
 * <p>Even up to about the limit and compressed above it, so that one huge spike does not flatten everything else.
 */
record LagAxis(long greatest, long limit, double top, double bottom) {
    private static final double EVENNESS = 4;
    private static final double ROOM_ABOVE_LIMIT = 1.4;
    private static final double ROOM_ABOVE_CURVE = 1.3;
    private static final double TICK_DISTANCE = 26;
    private static final long[] ROUND = {
        0,
        100,
        200,
        500,
        1_000,
        2_000,
        5_000,
        10_000,
        20_000,
        30_000,
        60_000,
        120_000,
        300_000,
        600_000,
        1_800_000,
        3_600_000,
        7_200_000,
        21_600_000,
        43_200_000,
        86_400_000,
        7 * 86_400_000L,
        30 * 86_400_000L
    };

    static LagAxis of(LagCurve curve, double top, double bottom) {
        long limit = Math.max(1, curve.limitMillis());
        double greatest = curve.samples().stream()
                .filter(LagCurve.Sample::good)
                .mapToLong(sample -> sample.lagMillis() == null ? 0 : sample.lagMillis())
                .max()
                .orElse(0);
        double end = Math.max(limit * ROOM_ABOVE_LIMIT, greatest * ROOM_ABOVE_CURVE);
        return new LagAxis((long) Math.ceil(end), limit, top, bottom);
    }

    double y(long lagMillis) {
        return bottom - height(Math.max(0, lagMillis)) / height(greatest) * (bottom - top);
    }

    /** Round delays far enough from each other and from the limit, which has a label of its own. */
    List<Long> ticks() {
        List<Long> ticks = new ArrayList<>();
        double last = Double.MAX_VALUE;
        for (long round : ROUND) {
            double y = y(round);
            boolean free = Math.abs(y - y(limit)) >= TICK_DISTANCE / 2;
            if (round <= greatest && free && last - y >= TICK_DISTANCE) {
                ticks.add(round);
                last = y;
            }
        }
        return ticks;
    }

    private double height(long lagMillis) {
        return Math.log1p(EVENNESS * lagMillis / limit);
    }
}
