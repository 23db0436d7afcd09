package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes one DTS task over time.
 *
 * @param account that the task belongs to; null = the one of the throw-away key
 * @param reverse the other direction of a two-way synchronisation; null = one-way
 * @param absent when the cloud does not know the task
 * @param history what CloudMonitor remembers of it; null = nothing
 */
public record TaskScript(
        String name,
        String instance,
        TaskType type,
        String region,
        @Nullable String account,
        FlowScript forward,
        @Nullable FlowScript reverse,
        List<Period> absent,
        @Nullable HistoryScript history) {
    public TaskScript {
        absent = List.copyOf(absent);
    }

    /** Whether the cloud knows the task after that much time. */
    public boolean isKnown(Duration elapsed) {
        return absent.stream().noneMatch(period -> period.covers(elapsed));
    }
}
