package io.migrationgate.evidence;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a database server keeps the log that replication reads.
 *
 * @param product of the server in lower case: {@code mysql}, {@code mariadb}, {@code postgresql}, {@code oracle},
 *     {@code mongodb}, {@code redis}
 * @param version of the server, for example {@code 8.0.36}
 * @param values settings by their names in the engine, in lower case
 * @param retention how long the log is kept at least; null when the server does not say
 * @param slots places in the log that are kept for readers
 * @param unseen what could not be looked at
 */
public record SourceSettings(
        String product,
        String version,
        Map<String, String> values,
        @Nullable Duration retention,
        List<Slot> slots,
        List<Unseen> unseen) {
    /** The settings of a side. */
    public static final DatabaseTopic<SourceSettings> TOPIC =
            new DatabaseTopic<>("settings", SourceSettings.class, SourceSettings::json, SourceSettings::read);

    /**
     * A place in the log that is kept for a reader.
     *
     * @param active whether the reader is there
     * @param retainedBytes of the log that are kept for it
     */
    public record Slot(String name, boolean active, long retainedBytes) {
        private JsonObject json() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("name", name);
            members.put("active", active);
            members.put("retainedBytes", retainedBytes);
            return new JsonObject(members);
        }

        private static Optional<Slot> read(JsonObject json) {
            return json.text("name")
                    .flatMap(name -> json.flag("active")
                            .flatMap(
                                    active -> json.count("retainedBytes").map(bytes -> new Slot(name, active, bytes))));
        }
    }

    public SourceSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        slots = List.copyOf(slots);
        unseen = List.copyOf(unseen);
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("product", product);
        members.put("version", version);
        members.put("values", values);
        if (retention != null) {
            members.put("retentionSeconds", retention.toSeconds());
        }
        members.put("slots", slots.stream().map(slot -> slot.json().members()).toList());
        members.put("unseen", unseen.stream().map(one -> one.json().members()).toList());
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<SourceSettings> read(JsonObject json) {
        Optional<String> product = json.text("product");
        Optional<String> version = json.text("version");
        Optional<Map<String, String>> values = json.textMap("values");
        Optional<Long> retention = json.count("retentionSeconds");
        Optional<List<Slot>> slots = json.list("slots", Slot::read);
        Optional<List<Unseen>> unseen = json.list("unseen", Unseen::read);
        boolean readable = product.isPresent()
                && version.isPresent()
                && values.isPresent()
                && slots.isPresent()
                && unseen.isPresent()
                && retention.isPresent() == json.has("retentionSeconds");
        return readable
                ? Optional.of(new SourceSettings(
                        product.get(),
                        version.get(),
                        values.get(),
                        retention.map(Duration::ofSeconds).orElse(null),
                        slots.get(),
                        unseen.get()))
                : Optional.empty();
    }
}
