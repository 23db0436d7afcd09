package io.migrationgate.simulator.scenario;

import io.migrationgate.simulator.scenario.DatabaseScript.Hazard;
import io.migrationgate.simulator.scenario.DatabaseScript.Said;
import io.migrationgate.simulator.scenario.DatabaseScript.Schema;
import io.migrationgate.simulator.scenario.DatabaseScript.Settings;
import io.migrationgate.simulator.scenario.DatabaseScript.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a database keeps its log and what its schema is like, as what differs from a healthy one. */
final class DatabaseShapeReader {
    private static final Set<String> PRODUCTS = Set.of("mysql", "mariadb", "postgresql", "oracle", "mongodb", "redis");
    private static final Set<String> DANGERS =
            Set.of("no-key", "trigger", "event", "cascade", "unlogged", "unsupported");
    /** Of one danger, so many names are told at most. */
    private static final int NAMES = 20;

    private DatabaseShapeReader() {}

    static Settings settings(Value value) {
        Fields fields = value.fields();
        Settings settings = new Settings(
                fields.find("product").map(word -> word.word(PRODUCTS)).orElse(null),
                DatabaseScriptReader.text(fields, "version"),
                DatabaseScriptReader.texts(fields, "values"),
                retention(fields),
                fields.find("slots").isPresent()
                        ? DatabaseScriptReader.all(fields, "slots", DatabaseShapeReader::slot)
                        : null);
        fields.finish();
        return settings;
    }

    private static @Nullable Said retention(Fields fields) {
        return fields.find("retention")
                .map(kept -> kept.isWord("untold") ? Said.NONE : new Said(kept.duration()))
                .orElse(null);
    }

    private static Slot slot(Value value) {
        Fields fields = value.fields();
        Slot slot = new Slot(
                fields.required("name").text(),
                fields.find("active").map(Value::flag).orElse(true),
                fields.find("retained")
                        .map(bytes -> bytes.integer(0, Long.MAX_VALUE))
                        .orElse(0L));
        fields.finish();
        return slot;
    }

    static Schema schema(Value value) {
        Fields fields = value.fields();
        Schema schema = new Schema(
                fields.find("same").map(Value::flag).orElse(true),
                fields.find("tables")
                        .map(tables -> tables.integer(0, DatabaseScriptReader.MOST))
                        .orElse(Schema.HEALTHY.tables()),
                DatabaseScriptReader.texts(fields, "defaults"),
                fields.find("collations").map(DatabaseScriptReader::counts).orElse(null),
                fields.find("hazards").map(DatabaseShapeReader::hazards).orElse(Map.of()));
        fields.finish();
        return schema;
    }

    private static Map<String, Hazard> hazards(Value value) {
        Map<String, Hazard> hazards = new LinkedHashMap<>();
        value.fields().all().forEach((danger, objects) -> {
            if (!DANGERS.contains(danger)) {
                throw objects.refused("is none of "
                        + String.join(", ", DANGERS.stream().sorted().toList()));
            }
            hazards.put(danger, hazard(objects));
        });
        return hazards;
    }

    /** Names alone, or the first names and how many there are. */
    private static Hazard hazard(Value value) {
        if (value.isList()) {
            List<String> names = value.list().stream().map(Value::text).sorted().toList();
            return new Hazard(names.size(), names.subList(0, Math.min(NAMES, names.size())));
        }
        Fields fields = value.fields();
        List<String> names = DatabaseScriptReader.all(fields, "names", Value::text);
        Hazard hazard = new Hazard(
                fields.required("total").integer(names.size(), DatabaseScriptReader.MOST),
                names.subList(0, Math.min(NAMES, names.size())));
        fields.finish();
        return hazard;
    }
}
