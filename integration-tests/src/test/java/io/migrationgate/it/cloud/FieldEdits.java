package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Changes single fields of what a task answers: takes them out or puts any JSON in their place. */
final class FieldEdits {
    private static final String EVERY_ACTION = "*";

    private final List<Edit> edits = new CopyOnWriteArrayList<>();

    void everywhere(String path, Optional<JsonNode> value) {
        edits.add(new Edit(EVERY_ACTION, path, value));
    }

    void in(String action, String path, Optional<JsonNode> value) {
        edits.add(new Edit(action, path, value));
    }

    void clear() {
        edits.clear();
    }

    void apply(String action, ObjectNode node) {
        for (Edit edit : edits) {
            if (edit.action().equals(EVERY_ACTION) || edit.action().equals(action)) {
                edit.apply(node);
            }
        }
    }

    /** Holds one change; the path's steps are parted by slashes. */
    private record Edit(String action, String path, Optional<JsonNode> value) {

        void apply(ObjectNode node) {
            int last = path.lastIndexOf('/');
            String field = path.substring(last + 1);
            JsonNode parent = last < 0 ? node : node.at("/" + path.substring(0, last));
            if (parent instanceof ObjectNode object) {
                value.ifPresentOrElse(json -> object.set(field, json), () -> object.remove(field));
            }
        }
    }
}
