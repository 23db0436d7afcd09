package io.migrationgate.simulator.scenario;

import java.util.List;
import java.util.Map;

/**
 * Changes how a task is reported for a while: fields that are left out and fields that say something else.
 *
 * <p>A field is named as in the reply, from the task's own object on; a dot leads into a nested object
 * ({@code DataSynchronizationStatus.Status}).
 */
public record ReportingPeriod(Period period, List<String> without, Map<String, Object> set) {
    /** What is left out when a task "does not report": every delay and checkpoint of every action. */
    public static final List<String> DELAY_AND_CHECKPOINT = List.of(
            "Delay",
            "DelayMillis",
            "Checkpoint",
            "DataSynchronizationStatus.Delay",
            "DataSynchronizationStatus.DelayMillis",
            "DataSynchronizationStatus.Checkpoint");

    public ReportingPeriod {
        without = List.copyOf(without);
        set = Map.copyOf(set);
    }
}
