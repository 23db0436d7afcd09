package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.JsonObject;
import java.time.Duration;
import java.util.Optional;

/**
 * One task as it travels.
 *
 * @param kind id of its kind
 * @param within how long the answer may take
 * @param question in the form of that kind
 */
record Task(String kind, Duration within, JsonObject question) {
    private static final String SCHEMA = "task/1";

    String text() {
        return CanonicalJson.of(Members.with("schema", SCHEMA)
                .and("kind", kind)
                .and("withinMillis", within.toMillis())
                .and("question", question.members())
                .object()
                .members());
    }

    /** Reads the form that {@link #text} writes; empty when it is anything else. */
    static Optional<Task> read(String text) {
        return JsonObject.read(text)
                .flatMap(json -> Members.exactly(json, "schema", "kind", "withinMillis", "question"))
                .filter(json -> json.text("schema").filter(SCHEMA::equals).isPresent())
                .flatMap(Task::members);
    }

    private static Optional<Task> members(JsonObject json) {
        return json.text("kind")
                .flatMap(kind -> json.count("withinMillis")
                        .flatMap(within -> json.object("question")
                                .map(question -> new Task(kind, Duration.ofMillis(within), question))));
    }
}
