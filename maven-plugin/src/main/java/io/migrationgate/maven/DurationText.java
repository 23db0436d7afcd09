package io.migrationgate.maven;

import io.migrationgate.UsageException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a duration as a plan writes it: a whole number and its unit, which is never guessed. */
final class DurationText {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,9})(ms|s|m|h|d)");

    private DurationText() {}

    /**
     * The duration that a property gives.
     *
     * @throws UsageException when the text is not a duration
     */
    static Duration parse(String property, String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UsageException(
                    property + " is \"" + text + "\", which is not a duration such as 500ms, 60s, 30m, 24h or 7d");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
