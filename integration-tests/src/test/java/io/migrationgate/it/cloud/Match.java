package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Conditions on one field of an entry; a parameter that was not sent asks for everything. */
final class Match {
    private Match() {}

    static Predicate<ObjectNode> equal(String field, String value) {
        return entry -> value.isEmpty() || entry.path(field).asText().equals(value);
    }

    static Predicate<ObjectNode> equalWithoutCase(String field, String value) {
        return entry -> value.isEmpty() || entry.path(field).asText().equalsIgnoreCase(value);
    }

    /** A fuzzy search: the value stands somewhere in the field. */
    static Predicate<ObjectNode> fuzzy(String field, String value) {
        return entry -> value.isEmpty()
                || entry.path(field).asText().toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }

    static Predicate<ObjectNode> oneOf(String field, List<String> values) {
        Set<String> wanted = Set.copyOf(values);
        return entry -> wanted.isEmpty() || wanted.contains(entry.path(field).asText());
    }

    /** Times of one format and zone compare as texts; an empty end is open. */
    static Predicate<ObjectNode> between(String field, String from, String to) {
        return entry -> {
            String time = entry.path(field).asText();
            return (from.isEmpty() || time.compareTo(from) >= 0) && (to.isEmpty() || time.compareTo(to) <= 0);
        };
    }
}
