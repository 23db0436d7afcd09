package io.migrationgate.report;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Words a duration as people write it: {@code 800 ms}, {@code 4.2 s}, {@code 60 s}, {@code 30 min}, {@code 24 h}.
 *
 * <p>Below two hours nothing is rounded away, so that a delay of 4.999 s never reads like the limit of 5 s.
 */
final class DurationText {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final Duration SECONDS_END = Duration.ofMinutes(2);
    private static final Duration MINUTES_END = Duration.ofHours(2);
    private static final Duration HOURS_END = Duration.ofDays(4);

    private DurationText() {}

    static String of(Duration duration) {
        if (duration.isNegative()) {
            return "-" + of(duration.negated());
        }
        if (duration.isZero()) {
            return "0 s";
        }
        if (duration.compareTo(HOURS_END) >= 0) {
            return twoUnits(duration.toDays(), "d", duration.toHoursPart(), "h");
        }
        if (duration.compareTo(MINUTES_END) >= 0) {
            return twoUnits(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        long millis = duration.toMillis();
        if (duration.compareTo(SECONDS_END) >= 0) {
            long rest = millis % MINUTE;
            return millis / MINUTE + " min" + (rest == 0 ? "" : " " + seconds(rest));
        }
        return millis < SECOND ? millis + " ms" : seconds(millis);
    }

    private static String twoUnits(long great, String greatUnit, long small, String smallUnit) {
        return great + " " + greatUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }
}
