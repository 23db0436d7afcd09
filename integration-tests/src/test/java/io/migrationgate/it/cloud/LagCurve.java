package io.migrationgate.it.cloud;

import java.time.Duration;
import java.util.function.Function;

/** Makes lag as a function of the time since the start. */
public final class LagCurve {
    private LagCurve() {}

    public static Function<Duration, Duration> steady(Duration lag) {
        return elapsed -> lag;
    }

    /** The base lag, but for one spike that starts at a time and lasts a while. */
    public static Function<Duration, Duration> spike(Duration base, Duration at, Duration lasting, Duration height) {
        Duration end = at.plus(lasting);
        return elapsed -> elapsed.compareTo(at) >= 0 && elapsed.compareTo(end) < 0 ? height : base;
    }

    /** A lag that falls from a height to nothing in a straight line. */
    public static Function<Duration, Duration> draining(Duration height, Duration within) {
        return elapsed -> elapsed.compareTo(within) >= 0
                ? Duration.ZERO
                : height.minus(
                        Duration.ofNanos(Math.round((double) height.toNanos() * elapsed.toNanos() / within.toNanos())));
    }
}
