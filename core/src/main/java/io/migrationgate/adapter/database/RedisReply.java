package io.migrationgate.adapter.database;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Redis replied; a form that was not expected is {@link DatabaseTrouble}.
 *
 * @param value bytes, a number, a list of these, or null for nothing
 */
record RedisReply(@Nullable Object value) {
    boolean isNothing() {
        return value == null;
    }

    String text() throws DatabaseTrouble {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Long number) {
            return number.toString();
        }
        throw DatabaseTrouble.of("database.no-answer");
    }

    /** As it came; names of keys need not be text. */
    byte[] bytes() throws DatabaseTrouble {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        throw DatabaseTrouble.of("database.no-answer");
    }

    long number() throws DatabaseTrouble {
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException e) {
            throw DatabaseTrouble.of("database.no-answer");
        }
    }

    boolean isList() {
        return value instanceof List<?>;
    }

    List<RedisReply> list() throws DatabaseTrouble {
        if (value instanceof List<?> values) {
            return values.stream().map(one -> new RedisReply(one)).toList();
        }
        throw DatabaseTrouble.of("database.no-answer");
    }

    /** A list of names, each with its value behind it. */
    Map<String, RedisReply> map() throws DatabaseTrouble {
        List<RedisReply> flat = list();
        Map<String, RedisReply> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            map.put(flat.get(i).text(), flat.get(i + 1));
        }
        return map;
    }

    /** Lines {@code name:value}, as the command INFO gives them. */
    Map<String, String> lines() throws DatabaseTrouble {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : text().split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                lines.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return lines;
    }
}
