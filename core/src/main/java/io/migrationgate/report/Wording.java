package io.migrationgate.report;

import io.migrationgate.evidence.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words sentences for people, in one language and one time zone.
 *
 * <p>All words stand in {@code sentences.properties}. A key that is not there, or a placeholder that nothing fills, is a
 * programming error and says which key it was. An apostrophe is an apostrophe: {@code {0}}, {@code {1}}, … are the only
 * signs with a meaning.
 */
public final class Wording {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.migrationgate.report.sentences", Locale.ROOT, Wording.class.getClassLoader());
    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final int DECIMALS = 4;

    private final ZoneId zone;

    /** Words times in that zone. */
    public Wording(ZoneId zone) {
        this.zone = zone;
    }

    /** The zone that times are worded in. */
    public ZoneId zone() {
        return zone;
    }

    /** Words a sentence and everything in it. */
    public String say(Sentence sentence) {
        String key = sentence.key();
        Matcher places = PLACE.matcher(pattern(key));
        StringBuilder text = new StringBuilder();
        while (places.find()) {
            int index = Integer.parseInt(places.group(1));
            if (index >= sentence.arguments().size()) {
                throw new IllegalArgumentException("nothing fills {" + index + "} of the sentence " + key);
            }
            String filling = word(key, sentence.arguments().get(index));
            places.appendReplacement(text, Matcher.quoteReplacement(filling));
        }
        return places.appendTail(text).toString();
    }

    /** Words the sentence of that key. */
    public String say(String key, Object... arguments) {
        return say(new Sentence(key, Arrays.asList(arguments)));
    }

    /** A time in the zone, for example {@code 2026-12-05 00:00:12 +08:00}. */
    public String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    /** A duration as people write it, for example {@code 4.2 s}. */
    public String duration(Duration duration) {
        return DurationText.of(duration);
    }

    /** All words whose key begins so, by the rest of their key. */
    Map<String, String> words(String prefix) {
        return BUNDLE.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()), Wording::pattern, (one, other) -> one, TreeMap::new));
    }

    private static String pattern(String key) {
        try {
            return BUNDLE.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("sentences.properties has no sentence " + key, e);
        }
    }

    private String word(String key, Object argument) {
        if (argument instanceof Sentence sentence) {
            return say(sentence);
        }
        if (argument instanceof Instant time) {
            return time(time);
        }
        if (argument instanceof Duration duration) {
            return duration(duration);
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(one -> word(key, one)).collect(Collectors.joining(", "));
        }
        if (argument instanceof Number number) {
            return number(number);
        }
        if (argument instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(
                "the sentence " + key + " cannot word a " + argument.getClass().getName());
    }

    private static String number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value)
                    ? plain(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN))
                    : String.valueOf(value);
        }
        return number instanceof BigDecimal decimal ? plain(decimal) : number.toString();
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
