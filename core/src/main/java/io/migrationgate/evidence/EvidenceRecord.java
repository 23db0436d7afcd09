package io.migrationgate.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an earlier run as it is kept: what was read, of what, when, and by whom.
 *
 * <p>Its file is its canonical JSON with one more member, the signature of the canonical JSON without it.
 *
 * @param schema kind and version of the value, for example {@code drill-source/1}
 * @param origin which run wrote it; told, not compared
 * @param observedAt when the value was read, on the clock of that run
 * @param simulated whether a simulated run wrote it
 */
public record EvidenceRecord(
        String schema,
        String migration,
        String asset,
        RecordOrigin origin,
        Instant observedAt,
        JsonObject value,
        boolean simulated) {
    static final String SCHEMA = "schema";
    static final String SIGNATURE = "signature";

    private static final Set<String> MEMBERS = Set.of(
            SCHEMA,
            "migration",
            "asset",
            "planDigest",
            "toolVersion",
            "host",
            "run",
            "observedAt",
            "value",
            "simulated");

    /** The text of its file, signed when there is a key. */
    public String text(@Nullable SigningKey key) {
        JsonObject json = json();
        return key == null ? CanonicalJson.of(json.members()) : signed(json, key);
    }

    /** The text that the file of an object has when this key has signed it. */
    static String signed(JsonObject unsigned, SigningKey key) {
        String signature = key.sign(CanonicalJson.of(unsigned.members()));
        return CanonicalJson.of(unsigned.with(SIGNATURE, signature).members());
    }

    /** Reads what stands in a file, beside its signature; empty when a member is absent, strange or of another type. */
    static Optional<EvidenceRecord> read(JsonObject json) {
        if (!json.members().keySet().equals(MEMBERS)) {
            return Optional.empty();
        }
        Optional<RecordOrigin> origin = RecordOrigin.read(json);
        Optional<Instant> observedAt = json.time("observedAt");
        Optional<JsonObject> value = json.object("value");
        Optional<Boolean> simulated = json.flag("simulated");
        Optional<String> schema = json.text(SCHEMA);
        Optional<String> migration = json.text("migration");
        Optional<String> asset = json.text("asset");
        boolean whole = origin.isPresent()
                && observedAt.isPresent()
                && value.isPresent()
                && simulated.isPresent()
                && schema.isPresent()
                && migration.isPresent()
                && asset.isPresent();
        return whole
                ? Optional.of(new EvidenceRecord(
                        schema.get(),
                        migration.get(),
                        asset.get(),
                        origin.get(),
                        observedAt.get(),
                        value.get(),
                        simulated.get()))
                : Optional.empty();
    }

    private JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(SCHEMA, schema);
        members.put("migration", migration);
        members.put("asset", asset);
        members.putAll(origin.members());
        members.put("observedAt", observedAt.toString());
        members.put("value", value.members());
        members.put("simulated", simulated);
        return new JsonObject(members);
    }
}
