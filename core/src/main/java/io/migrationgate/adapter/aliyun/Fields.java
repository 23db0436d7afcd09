package io.migrationgate.adapter.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of a reply loosely: numbers may come as strings and strings as numbers, and any may be missing.
 *
 * @param node an object, or nothing
 */
record Fields(JsonNode node) {
    static final Fields EMPTY = new Fields(JsonNodeFactory.instance.objectNode());

    /** No checkpoint lies outside of 2000 to 2100; a number out there has another unit than seconds. */
    private static final long FIRST_SECOND = 946_684_800L;

    private static final long LAST_SECOND = 4_102_444_800L;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Set<String> NO = Set.of("false", "n", "no", "0", "");

    /** The field as text; null when missing, blank or not a plain value. */
    @Nullable String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        return value.asText().strip();
    }

    /** The first of these fields that has a text. */
    @Nullable String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The field as a whole number; null when it is not one. */
    @Nullable Long whole(String name) {
        String text = text(name);
        if (text == null || !WHOLE.matcher(text).matches()) {
            return null;
        }
        return Long.valueOf(text);
    }

    /** The field as a time in seconds since 1970; null when it cannot be one. */
    @Nullable Instant seconds(String name) {
        Long seconds = whole(name);
        return seconds == null || seconds < FIRST_SECOND || seconds > LAST_SECOND
                ? null
                : Instant.ofEpochSecond(seconds);
    }

    /** The field as a time in milliseconds since 1970; null when it cannot be one. */
    @Nullable Instant millis(String name) {
        Long millis = whole(name);
        return millis == null || millis < FIRST_SECOND * 1000 || millis > LAST_SECOND * 1000
                ? null
                : Instant.ofEpochMilli(millis);
    }

    /** The field as yes or no; null when it is neither true nor false. */
    @Nullable Boolean flag(String name) {
        String word = text(name);
        return word == null
                ? null
                : switch (word.toLowerCase(Locale.ROOT)) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> null;
                };
    }

    /** The field as one bounded line that may be shown; null when there is none. */
    @Nullable String word(String name) {
        String word = text(name);
        return word == null ? null : SafeText.line(word);
    }

    /** The field as a time with an offset, with or without seconds; null when it is not one. */
    @Nullable Instant time(String name) {
        String text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether the field is there and says anything but no; a word nobody documented counts as yes. */
    boolean raised(String name) {
        JsonNode value = node.path(name);
        return !value.isMissingNode()
                && !value.isNull()
                && !NO.contains(value.asText().strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the field is there and says no in so many words. */
    boolean denied(String name) {
        String text = text(name);
        return text != null && NO.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The object in that field; an empty one when there is none. */
    Fields child(String name) {
        return new Fields(node.path(name));
    }

    /** Whether the field holds an object. */
    boolean has(String name) {
        return node.path(name).isObject();
    }

    /** The objects of the list in that field; empty when there is none. */
    List<Fields> list(String name) {
        List<Fields> found = new ArrayList<>();
        for (JsonNode element : node.path(name)) {
            found.add(new Fields(element));
        }
        return found;
    }
}
