package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Entries of instances whose ids the reply does not repeat. */
final class OwnedEntries {
    // By identity: two instances may hold entries that look the same.
    private final Map<ObjectNode, String> owners = Collections.synchronizedMap(new IdentityHashMap<>());
    private final List<ObjectNode> entries = new CopyOnWriteArrayList<>();

    ObjectNode add(String owner, ObjectNode entry) {
        owners.put(entry, owner);
        entries.add(entry);
        return entry;
    }

    /** All entries, in a list that grows with them. */
    List<ObjectNode> all() {
        return entries;
    }

    Predicate<ObjectNode> of(String owner) {
        return entry -> owner.equals(owners.get(entry));
    }
}
