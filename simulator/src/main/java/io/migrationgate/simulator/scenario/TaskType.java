package io.migrationgate.simulator.scenario;

import java.util.Set;

/** Names what kind of task DTS runs, with the status words documented for it. */
public enum TaskType {
    /** Moves data once and then its changes; its delay in the task list is in milliseconds. */
    MIGRATION(
            "Migrating",
            Set.of(
                    "NotStarted",
                    "Prechecking",
                    "PrecheckFailed",
                    "PreCheckPass",
                    "NotConfigured",
                    "Migrating",
                    "Suspending",
                    "MigrationFailed",
                    "Finished",
                    "Retrying",
                    "Upgrade",
                    "Locked",
                    "Downgrade")),
    /** Keeps two databases equal; its delay in the task list is in seconds. */
    SYNC(
            "Synchronizing",
            Set.of(
                    "NotStarted",
                    "Prechecking",
                    "PrecheckFailed",
                    "PreCheckPass",
                    "NotConfigured",
                    "Initializing",
                    "InitializeFailed",
                    "Synchronizing",
                    "Failed",
                    "Suspending",
                    "Modifying",
                    "Finished",
                    "Retrying",
                    "Upgrade",
                    "Locked",
                    "Downgrade"));

    private final String running;
    private final Set<String> statuses;

    TaskType(String running, Set<String> statuses) {
        this.running = running;
        this.statuses = statuses;
    }

    /** The status of a task that runs. */
    public String running() {
        return running;
    }

    /** Every documented status. */
    public Set<String> statuses() {
        return statuses;
    }
}
