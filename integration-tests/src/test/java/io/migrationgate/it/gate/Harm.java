package io.migrationgate.it.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Spoils one field of what a task reports. */
enum Harm {
    /** The field is left out. */
    REMOVED {
        @Override
        String reporting(String field, JsonNode value) {
            return "{ without: [ \"" + field + "\" ] }";
        }
    },
    /** The field holds something that cannot be read. */
    CORRUPTED {
        @Override
        String reporting(String field, JsonNode value) {
            return set(field, "\"n/a\"");
        }
    },
    /** The field is well formed and wrong: a checkpoint of an hour ago, a huge number, another address or name, the opposite. */
    WRONG {
        @Override
        String reporting(String field, JsonNode value) {
            return set(field, other(field, value));
        }
    };

    private static final long HOUR = 3600;
    private static final long HUGE = 10_000_000;

    /** The entry of a scenario's {@code reporting} list that does it. */
    abstract String reporting(String field, JsonNode value);

    private static String set(String field, String value) {
        return "{ set: { \"" + field + "\": " + value + " } }";
    }

    private static String other(String field, JsonNode value) {
        if (value.isBoolean()) {
            return String.valueOf(!value.booleanValue());
        }
        String text = value.asText();
        if (text.matches("\\d{1,12}")) {
            long number = Long.parseLong(text);
            String changed = String.valueOf(field.endsWith("Checkpoint") ? number - HOUR : number + HUGE);
            return value.isNumber() ? changed : "\"" + changed + "\"";
        }
        if (text.matches("[0-9.]+")) {
            return "\"" + text + "9\"";
        }
        String escaped = text.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"other-" + escaped + "\"";
    }
}
