package io.migrationgate.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many rows the tables of a side have, counted, not estimated; in parts of at most {@value #TABLES} tables.
 *
 * @param tables in the order of their names
 * @param next behind which name the next part begins; null when this was the last
 * @param unseen tables that could not be counted, each with the right or the time that it would have taken
 */
public record RowCounts(List<Rows> tables, @Nullable String next, List<Unseen> unseen) {
    /** How many tables one part has at most. */
    public static final int TABLES = 200;

    /** The rows of a side. */
    public static final DatabaseTopic<RowCounts> TOPIC =
            new DatabaseTopic<>("rows", RowCounts.class, RowCounts::json, RowCounts::read);

    /** Rows of one table (documents of a collection, keys of a data base of Redis). */
    public record Rows(String table, long rows) {
        private JsonObject json() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("table", table);
            members.put("rows", rows);
            return new JsonObject(members);
        }

        private static Optional<Rows> read(JsonObject json) {
            return json.text("table").flatMap(table -> json.count("rows").map(rows -> new Rows(table, rows)));
        }
    }

    public RowCounts {
        tables = List.copyOf(tables);
        unseen = List.copyOf(unseen);
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("tables", tables.stream().map(one -> one.json().members()).toList());
        if (next != null) {
            members.put("next", next);
        }
        members.put("unseen", unseen.stream().map(one -> one.json().members()).toList());
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<RowCounts> read(JsonObject json) {
        Optional<String> next = json.text("next");
        return json.list("tables", Rows::read)
                .filter(tables -> tables.size() <= TABLES)
                .filter(tables -> next.isPresent() == json.has("next"))
                .flatMap(tables -> json.list("unseen", Unseen::read)
                        .map(unseen -> new RowCounts(tables, next.orElse(null), unseen)));
    }
}
