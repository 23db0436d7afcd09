package io.migrationgate.adapter.aliyun;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units that CloudMonitor may give a delay in; a word that is none of theirs is no unit. */
enum MetricUnit {
    SECONDS(1_000),
    MILLISECONDS(1);

    /** No delay is longer than ten years; a number that says so is something else. */
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(3_650).toMillis());

    private final BigDecimal millis;

    MetricUnit(long millis) {
        this.millis = BigDecimal.valueOf(millis);
    }

    static Optional<MetricUnit> find(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "s", "sec", "second", "seconds" -> Optional.of(SECONDS);
            case "ms", "millisecond", "milliseconds" -> Optional.of(MILLISECONDS);
            default -> Optional.empty();
        };
    }

    /** A number in this unit, rounded up to a millisecond; empty when it is no delay. */
    Optional<Duration> delay(@Nullable String number) {
        try {
            return Optional.ofNullable(number)
                    .filter(text -> text.length() <= 40)
                    .map(BigDecimal::new)
                    .filter(value -> Math.abs((long) value.scale()) <= 40)
                    .map(millis::multiply)
                    .filter(value -> value.signum() >= 0 && value.compareTo(LONGEST) <= 0)
                    .map(value -> Duration.ofMillis(
                            value.setScale(0, RoundingMode.CEILING).longValueExact()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
