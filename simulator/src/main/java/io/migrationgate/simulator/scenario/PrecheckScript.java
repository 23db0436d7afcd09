package io.migrationgate.simulator.scenario;

import java.util.List;

/** Holds what the precheck of a task came to. */
public record PrecheckScript(String status, List<Item> items) {
    /**
     * One check.
     *
     * @param item for example {@code CHECK_CONN_SRC}
     * @param state {@code Success}, {@code Failed} or {@code Warning}
     * @param skip whether somebody skipped it
     * @param ignore whether its result is ignored
     */
    public record Item(String item, String state, boolean skip, boolean ignore, String message) {}

    public PrecheckScript {
        items = List.copyOf(items);
    }

    /** How many items failed. */
    public int failures() {
        return (int)
                items.stream().filter(item -> item.state().equals("Failed")).count();
    }
}
