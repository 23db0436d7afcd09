package io.migrationgate.plan.form;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes a duration with its unit: {@code 60s}, {@code 30m}, {@code 24h}, {@code 7d}, {@code 500ms}. */
public final class Span extends Scalar<Duration> {
    /** The one description. */
    public static final Span SHAPE = new Span();

    /** No duration is longer: ten years. */
    public static final Duration LONGEST = Duration.ofDays(3650);

    private static final Map<String, ChronoUnit> UNITS = units();

    private Span() {
        super("a duration such as 500ms, 60s, 30m, 24h or 7d", "[1-9][0-9]{0,9}(ms|s|m|h|d)");
    }

    private static Map<String, ChronoUnit> units() {
        Map<String, ChronoUnit> units = new LinkedHashMap<>();
        units.put("d", ChronoUnit.DAYS);
        units.put("h", ChronoUnit.HOURS);
        units.put("m", ChronoUnit.MINUTES);
        units.put("s", ChronoUnit.SECONDS);
        units.put("ms", ChronoUnit.MILLIS);
        return units;
    }

    /** Writes a duration as people do, {@code 24h} rather than {@code 1d}: the largest unit that gives at least two. */
    public static String write(Duration duration) {
        for (Map.Entry<String, ChronoUnit> unit : UNITS.entrySet()) {
            long whole = duration.toMillis() / unit.getValue().getDuration().toMillis();
            if (whole >= 2 && unit.getValue().getDuration().multipliedBy(whole).equals(duration)) {
                return whole + unit.getKey();
            }
        }
        return duration.toMillis() + "ms";
    }

    /** The duration that a text of this form says, also a longer one than allowed; empty when it has not this form. */
    public static Optional<Duration> said(String text) {
        return SHAPE.matches(text) ? Optional.of(duration(text)) : Optional.empty();
    }

    private static Duration duration(String text) {
        String unit = text.replaceFirst("[0-9]+", "");
        long amount = Long.parseLong(text.substring(0, text.length() - unit.length()));
        ChronoUnit measure = UNITS.get(unit);
        return measure == null ? Duration.ZERO : measure.getDuration().multipliedBy(amount);
    }

    @Override
    @Nullable Duration parse(String text, Spot spot) {
        Duration duration = duration(text);
        if (duration.compareTo(LONGEST) > 0) {
            spot.refuse("is longer than ten years; write " + words());
            return null;
        }
        return duration;
    }

    @Override
    String notText(Spot spot) {
        return spot.kind().equals("a number") ? "has no unit; write " + words() : super.notText(spot);
    }

    @Override
    String notInForm(String text) {
        if (text.matches("[0-9]+")) {
            return "has no unit; write " + words();
        }
        return text.matches("0+(ms|s|m|h|d)") ? "is zero; write " + words() : "is not a duration; write " + words();
    }

    @Override
    public Duration standIn() {
        return Duration.ofSeconds(1);
    }
}
