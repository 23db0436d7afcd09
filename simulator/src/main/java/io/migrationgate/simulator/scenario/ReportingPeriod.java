package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /**
     * An entry of a list as it is reported at a moment.
     *
     * @param entry name that the paths of its fields begin with
     */
    public static Map<String, Object> applied(
            List<ReportingPeriod> periods, Duration elapsed, String entry, Map<String, Object> fields) {
        for (ReportingPeriod period : periods) {
            if (period.period().covers(elapsed)) {
                period.without().forEach(path -> change(fields, entry, path, null));
                period.set().forEach((path, value) -> change(fields, entry, path, value));
            }
        }
        return fields;
    }

    private static void change(Map<String, Object> fields, String entry, String path, @Nullable Object value) {
        if (!path.startsWith(entry + ".")) {
            return;
        }
        String name = path.substring(entry.length() + 1);
        if (value == null) {
            fields.remove(name);
        } else {
            fields.computeIfPresent(name, (same, old) -> value);
        }
    }

    public ReportingPeriod {
        without = List.copyOf(without);
        set = Map.copyOf(set);
    }
}
