package io.migrationgate.simulator.scenario;

import java.util.List;
import java.util.Set;

/** Reads what a precheck came to; a task without one has passed the usual five checks. */
final class PrecheckReader {
    private static final Set<String> STATUSES = Set.of("NotStarted", "Suspending", "Checking", "Failed", "Finished");
    private static final Set<String> STATES = Set.of("Success", "Failed", "Warning");

    private PrecheckReader() {}

    static PrecheckScript passed() {
        List<PrecheckScript.Item> items =
                List.of("CHECK_CONN_SRC", "CHECK_AUTH_SRC", "CHECK_CONN_DEST", "CHECK_AUTH_DEST", "CHECK_SAME_OBJ")
                        .stream()
                        .map(item -> new PrecheckScript.Item(item, "Success", false, false, ""))
                        .toList();
        return new PrecheckScript("Finished", items);
    }

    static PrecheckScript read(Value value) {
        Fields fields = value.fields();
        List<PrecheckScript.Item> items = fields.find("items")
                .map(list -> list.list().stream().map(PrecheckReader::item).toList())
                .orElse(passed().items());
        boolean failed = items.stream().anyMatch(item -> item.state().equals("Failed") && !item.skip());
        String status = fields.find("status").map(word -> word.word(STATUSES)).orElse(failed ? "Failed" : "Finished");
        fields.finish();
        return new PrecheckScript(status, items);
    }

    private static PrecheckScript.Item item(Value value) {
        Fields fields = value.fields();
        PrecheckScript.Item item = new PrecheckScript.Item(
                fields.required("item").text(),
                fields.find("state").map(word -> word.word(STATES)).orElse("Success"),
                fields.find("skip").map(Value::flag).orElse(false),
                fields.find("ignore").map(Value::flag).orElse(false),
                fields.find("message").map(Value::text).orElse(""));
        fields.finish();
        return item;
    }
}
