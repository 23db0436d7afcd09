package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes what the full verification of a task found.
 *
 * @param status of the verification, as the task list has it
 */
public record VerificationScript(Timeline<String> status, List<Table> tables) {
    /**
     * One table.
     *
     * @param source {@code database.table} of the source
     * @param target the same of the target
     * @param status {@code 0} completed, {@code 2} initialising, {@code 3} running, {@code 5} failed
     * @param rows how many there are to compare
     * @param compared how many were compared
     * @param different how many of them differ
     * @param error documented code of a comparison that failed; null = none
     * @param at when it was made, from the start of the scenario
     */
    public record Table(
            String source,
            String target,
            String status,
            long rows,
            long compared,
            long different,
            @Nullable Long error,
            Duration at) {}

    public VerificationScript {
        tables = List.copyOf(tables);
    }
}
