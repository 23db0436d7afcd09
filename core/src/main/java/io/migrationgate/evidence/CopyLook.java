package io.migrationgate.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a look into a restored copy came to, beside its schema and its rows.
 *
 * @param newest the latest value of a column that holds times; null when no table has one that an index leads to
 * @param keysAsked how many rows were chosen by their key, first, last and between
 * @param keysFound how many of them could be read back whole
 * @param unseen what could not be looked at
 */
public record CopyLook(@Nullable Instant newest, long keysAsked, long keysFound, List<Unseen> unseen) {
    /** The look into a copy. */
    public static final DatabaseTopic<CopyLook> TOPIC =
            new DatabaseTopic<>("copy", CopyLook.class, CopyLook::json, CopyLook::read);

    public CopyLook {
        unseen = List.copyOf(unseen);
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (newest != null) {
            members.put("newest", newest.toString());
        }
        members.put("keysAsked", keysAsked);
        members.put("keysFound", keysFound);
        members.put("unseen", unseen.stream().map(one -> one.json().members()).toList());
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<CopyLook> read(JsonObject json) {
        Optional<Instant> newest = json.time("newest");
        return json.count("keysAsked")
                .filter(asked -> newest.isPresent() == json.has("newest"))
                .flatMap(asked -> json.count("keysFound")
                        .flatMap(found -> json.list("unseen", Unseen::read)
                                .map(unseen -> new CopyLook(newest.orElse(null), asked, found, unseen))));
    }
}
