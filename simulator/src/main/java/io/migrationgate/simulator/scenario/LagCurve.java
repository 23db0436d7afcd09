package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Says how far a task is behind at any time.
 *
 * <p>Jitter is a pure function of seed and second, so two readings of one second agree and a scenario replays exactly.
 *
 * @param points in the order of time, the first one at 0s
 * @param shape how the lag gets from one point to the next
 * @param jitter the most that is added or taken away
 */
public record LagCurve(List<Point> points, Shape shape, Duration jitter) {
    /** A lag at a time. */
    public record Point(Duration at, Duration lag) {}

    /** How the lag gets from one point to the next. */
    public enum Shape {
        /** It stays, then jumps. */
        STEP,
        /** It moves evenly. */
        LINEAR
    }

    public LagCurve {
        points = List.copyOf(points);
        if (points.isEmpty() || !points.get(0).at().isZero()) {
            throw new IllegalArgumentException("a curve starts at 0s");
        }
    }

    /** The same lag at all times. */
    public static LagCurve constant(Duration lag) {
        return new LagCurve(List.of(new Point(Duration.ZERO, lag)), Shape.STEP, Duration.ZERO);
    }

    /** The lag after that much time; never negative. */
    public Duration at(Duration elapsed, long seed) {
        Duration lag = withoutJitter(elapsed).plus(noise(elapsed, seed));
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    private Duration withoutJitter(Duration elapsed) {
        Point before = points.get(0);
        for (Point point : points) {
            if (point.at().compareTo(elapsed) > 0) {
                return shape == Shape.STEP ? before.lag() : between(before, point, elapsed);
            }
            before = point;
        }
        return before.lag();
    }

    private static Duration between(Point before, Point after, Duration elapsed) {
        double share = (double) elapsed.minus(before.at()).toNanos()
                / after.at().minus(before.at()).toNanos();
        long way = after.lag().minus(before.lag()).toMillis();
        return before.lag().plusMillis(Math.round(way * share));
    }

    private Duration noise(Duration elapsed, long seed) {
        if (jitter.isZero()) {
            return Duration.ZERO;
        }
        long most = jitter.toMillis();
        return Duration.ofMillis(
                new SplittableRandom(seed * 1_000_003 + elapsed.toSeconds()).nextLong(-most, most + 1));
    }
}
