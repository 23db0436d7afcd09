package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.LagCurve.Span;
import io.migrationgate.report.LagCurve.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Maps times to places from left to right, and finds round times to label in the zone of the people who read. */
record TimeAxis(Instant from, Instant to, double left, double right) {
    private static final int MOST_TICKS = 8;
    private static final long DAY = 86_400;
    private static final long[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, DAY, 7 * DAY, 30 * DAY
    };

    /** An axis over everything that the curve holds. */
    static TimeAxis of(LagCurve curve, double left, double right) {
        List<Instant> times = new ArrayList<>();
        curve.samples().stream().map(Sample::at).forEach(times::add);
        Window window = curve.window();
        if (window != null) {
            times.add(window.from());
            times.add(window.to());
        }
        for (Span gap : curve.gaps()) {
            times.add(gap.from());
            times.add(gap.to());
        }
        if (times.isEmpty()) {
            times.add(Instant.EPOCH);
        }
        Instant from = Collections.min(times);
        Instant to = Collections.max(times);
        return from.equals(to)
                ? new TimeAxis(from.minusSeconds(1), to.plusSeconds(1), left, right)
                : new TimeAxis(from, to, left, right);
    }

    double x(Instant time) {
        double share = (double) Duration.between(from, time).toMillis()
                / Duration.between(from, to).toMillis();
        return left + share * (right - left);
    }

    /** Round local times between the ends. */
    List<Instant> ticks(ZoneId zone) {
        long step = step();
        long offset = zone.getRules().getOffset(from).getTotalSeconds();
        long local = Math.floorDiv(from.getEpochSecond() + offset + step - 1, step) * step;
        List<Instant> ticks = new ArrayList<>();
        for (Instant at = Instant.ofEpochSecond(local - offset); !at.isAfter(to); at = at.plusSeconds(step)) {
            if (!at.isBefore(from)) {
                ticks.add(at);
            }
        }
        return ticks;
    }

    /** How ticks are labelled: as precise as the step asks for. */
    DateTimeFormatter labels() {
        String pattern = step() >= DAY ? "MM-dd" : step() >= 60 ? "HH:mm" : "HH:mm:ss";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    private long step() {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        for (long step : STEPS) {
            if (seconds / step < MOST_TICKS) {
                return step;
            }
        }
        return seconds;
    }
}
