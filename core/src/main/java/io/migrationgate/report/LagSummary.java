package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.LagCurve.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says in words what a lag curve shows, for logs, tables and those who cannot see the drawing. */
final class LagSummary {
    private static final int PERCENT_DIGITS = 1;

    private final LagCurve curve;
    private final Wording wording;

    LagSummary(LagCurve curve, Wording wording) {
        this.curve = curve;
        this.wording = wording;
    }

    /** Whether that reading counts as a sample and reaches the limit. */
    static boolean spike(LagCurve curve, Sample sample) {
        Long lag = sample.lagMillis();
        return sample.good() && lag != null && lag >= curve.limitMillis();
    }

    /** Whether anything speaks against the database. */
    static boolean troubled(LagCurve curve) {
        return !curve.gaps().isEmpty()
                || curve.samples().stream().anyMatch(sample -> !sample.good() || spike(curve, sample));
    }

    /** What was read, the limit, the window, and what went wrong. */
    String text() {
        List<String> parts = new ArrayList<>();
        long good = curve.samples().stream().filter(Sample::good).count();
        parts.add(wording.say("report.lag.readings", curve.samples().size()));
        highest()
                .ifPresent(sample -> parts.add(
                        wording.say("report.lag.highest", Duration.ofMillis(lag(sample)), wording.time(sample.at()))));
        parts.add(wording.say(
                "report.lag.limit", Duration.ofMillis(curve.limitMillis()), Duration.ofMillis(curve.forMillis())));
        Window window = curve.window();
        parts.add(
                window == null
                        ? wording.say("report.lag.no-window")
                        : wording.say("report.lag.window", window.from(), window.to(), percent(window.coverage())));
        long unusable = curve.samples().size() - good;
        if (unusable > 0) {
            parts.add(wording.say("report.lag.unusable", unusable));
        }
        if (!curve.gaps().isEmpty()) {
            parts.add(wording.say("report.lag.gaps", curve.gaps().size()));
        }
        return String.join("; ", parts);
    }

    /** The sample with the greatest delay. */
    Optional<Sample> highest() {
        return curve.samples().stream()
                .filter(sample -> sample.good() && sample.lagMillis() != null)
                .max(Comparator.comparing(LagSummary::lag));
    }

    /** The readings worth a line of their own: spikes, and what does not count. */
    List<Sample> notable() {
        return curve.samples().stream()
                .filter(sample -> !sample.good() || spike(curve, sample))
                .toList();
    }

    /** A share as people write it; rounded down, so that 94.99 % never reads like 95 %. */
    static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(PERCENT_DIGITS, RoundingMode.FLOOR)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    private static long lag(Sample sample) {
        Long lag = sample.lagMillis();
        return lag == null ? 0 : lag;
    }
}
