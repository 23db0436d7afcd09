package io.migrationgate.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an account was not allowed to look at.
 *
 * @param what as the engine calls it, for example {@code mysql.user}
 * @param needs the right that looking at it takes
 */
public record Unseen(String what, String needs) {
    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("what", what);
        members.put("needs", needs);
        return new JsonObject(members);
    }

    static Optional<Unseen> read(JsonObject json) {
        return json.text("what").flatMap(what -> json.text("needs").map(needs -> new Unseen(what, needs)));
    }
}
