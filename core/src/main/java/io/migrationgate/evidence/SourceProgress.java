package io.migrationgate.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a side has come.
 *
 * @param position in the log, in the engine's own words: equal positions mean that nothing was written between
 * @param lastChange when the last change was made, where the engine tells; null where it does not
 * @param heartbeat the newest time in the heartbeat table; null when the plan names none, or it is empty
 */
public record SourceProgress(
        String position,
        @Nullable Instant lastChange,
        @Nullable Instant heartbeat) {
    /** The position of a side. */
    public static final DatabaseTopic<SourceProgress> TOPIC =
            new DatabaseTopic<>("progress", SourceProgress.class, SourceProgress::json, SourceProgress::read);

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("position", position);
        if (lastChange != null) {
            members.put("lastChange", lastChange.toString());
        }
        if (heartbeat != null) {
            members.put("heartbeat", heartbeat.toString());
        }
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<SourceProgress> read(JsonObject json) {
        Optional<Instant> change = json.time("lastChange");
        Optional<Instant> beat = json.time("heartbeat");
        return json.text("position")
                .filter(position -> change.isPresent() == json.has("lastChange"))
                .filter(position -> beat.isPresent() == json.has("heartbeat"))
                .map(position -> new SourceProgress(position, change.orElse(null), beat.orElse(null)));
    }
}
