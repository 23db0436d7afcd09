package io.migrationgate.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the sequences and self-counting columns of a side stand.
 *
 * @param unseen what could not be looked at
 */
public record SequenceValues(List<Value> values, List<Unseen> unseen) {
    /** The sequences of a side. */
    public static final DatabaseTopic<SequenceValues> TOPIC =
            new DatabaseTopic<>("sequences", SequenceValues.class, SequenceValues::json, SequenceValues::read);

    /**
     * One sequence, or one column that counts by itself.
     *
     * @param name of the sequence, or {@code schema.table.column}
     * @param next the value that is given out next
     * @param greatest the greatest value in the column it fills; null when it fills none, or the column is empty
     */
    public record Value(String name, long next, @Nullable Long greatest) {
        private JsonObject json() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("name", name);
            members.put("next", next);
            if (greatest != null) {
                members.put("greatest", greatest);
            }
            return new JsonObject(members);
        }

        private static Optional<Value> read(JsonObject json) {
            Optional<Long> greatest = json.number("greatest");
            return json.text("name")
                    .filter(name -> greatest.isPresent() == json.has("greatest"))
                    .flatMap(name -> json.number("next").map(next -> new Value(name, next, greatest.orElse(null))));
        }
    }

    public SequenceValues {
        values = List.copyOf(values);
        unseen = List.copyOf(unseen);
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("values", values.stream().map(one -> one.json().members()).toList());
        members.put("unseen", unseen.stream().map(one -> one.json().members()).toList());
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<SequenceValues> read(JsonObject json) {
        return json.list("values", Value::read)
                .flatMap(values -> json.list("unseen", Unseen::read).map(unseen -> new SequenceValues(values, unseen)));
    }
}
