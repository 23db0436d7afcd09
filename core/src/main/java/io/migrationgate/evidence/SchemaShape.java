package io.migrationgate.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the schema of a side is like, and what in it replication does not carry, or carries twice.
 *
 * <p>Bounded whatever the number of tables: names are told up to {@value #NAMES} of each kind, everything is counted.
 *
 * @param version of the server
 * @param tables how many there are (collections, keys)
 * @param digest over every table, column, type and key, in order: equal where two servers of one version have the same
 *     schema
 * @param defaults what decides how text and names compare, by its name in the engine, for example
 *     {@code lower_case_table_names}
 * @param collations of text columns, each with the number of columns
 * @param unseen what could not be looked at
 */
public record SchemaShape(
        String version,
        long tables,
        String digest,
        Map<String, String> defaults,
        Map<String, Long> collations,
        List<Hazard> hazards,
        List<Unseen> unseen) {
    /** How many names of one kind of hazard are told. */
    public static final int NAMES = 20;

    /** The schema of a side. */
    public static final DatabaseTopic<SchemaShape> TOPIC =
            new DatabaseTopic<>("schema", SchemaShape.class, SchemaShape::json, SchemaShape::read);

    /** What replication does not carry, or carries twice. */
    public enum Danger {
        /** A table without primary or unique key: rows may be doubled, and cannot be compared. */
        NO_KEY,
        /** A trigger: fires on both sides, or on neither. */
        TRIGGER,
        /** A scheduled event or job: runs on both sides. */
        EVENT,
        /** A key that deletes or changes rows of other tables, which the log does not tell. */
        CASCADE,
        /** A table that the log does not contain. */
        UNLOGGED,
        /** An object of a kind that is not replicated: engine, type, module, long name. */
        UNSUPPORTED
    }

    /**
     * All objects of one danger.
     *
     * @param total how many there are
     * @param names of the first {@value SchemaShape#NAMES}, sorted, for example {@code orders.audit_log}
     */
    public record Hazard(Danger danger, long total, List<String> names) {
        public Hazard {
            names = List.copyOf(names);
        }

        private JsonObject json() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("danger", danger.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            members.put("total", total);
            members.put("names", names);
            return new JsonObject(members);
        }

        private static Optional<Hazard> read(JsonObject json) {
            return json.word("danger", Danger.class)
                    .flatMap(danger -> json.count("total")
                            .flatMap(total -> json.texts("names")
                                    .filter(names -> names.size() <= NAMES && names.size() <= total)
                                    .map(names -> new Hazard(danger, total, names))));
        }
    }

    public SchemaShape {
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        collations = Collections.unmodifiableMap(new LinkedHashMap<>(collations));
        hazards = List.copyOf(hazards);
        unseen = List.copyOf(unseen);
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("version", version);
        members.put("tables", tables);
        members.put("digest", digest);
        members.put("defaults", defaults);
        members.put("collations", collations);
        members.put("hazards", hazards.stream().map(one -> one.json().members()).toList());
        members.put("unseen", unseen.stream().map(one -> one.json().members()).toList());
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<SchemaShape> read(JsonObject json) {
        Optional<String> version = json.text("version");
        Optional<Long> tables = json.count("tables");
        Optional<String> digest = json.text("digest");
        Optional<Map<String, String>> defaults = json.textMap("defaults");
        Optional<Map<String, Long>> collations = json.countMap("collations");
        Optional<List<Hazard>> hazards = json.list("hazards", Hazard::read);
        Optional<List<Unseen>> unseen = json.list("unseen", Unseen::read);
        boolean readable = version.isPresent()
                && tables.isPresent()
                && digest.isPresent()
                && defaults.isPresent()
                && collations.isPresent()
                && hazards.isPresent()
                && unseen.isPresent();
        return readable
                ? Optional.of(new SchemaShape(
                        version.get(),
                        tables.get(),
                        digest.get(),
                        defaults.get(),
                        collations.get(),
                        hazards.get(),
                        unseen.get()))
                : Optional.empty();
    }
}
