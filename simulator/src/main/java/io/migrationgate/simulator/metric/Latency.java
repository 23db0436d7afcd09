package io.migrationgate.simulator.metric;

import io.migrationgate.simulator.scenario.HistoryScript;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.TaskScript;
import io.migrationgate.simulator.scenario.TaskType;
import java.util.List;
import java.util.Objects;

/** Is one metric of DTS: the latency of the tasks of one type. */
record Latency(String name, TaskType type) {
    static final String NAMESPACE = "acs_dts";

    static final List<Latency> ALL = List.of(
            new Latency("MigrationLatency", TaskType.MIGRATION), new Latency("SynchronizationLatency", TaskType.SYNC));

    /** The tasks that have a history in it. */
    List<TaskScript> remembered(Scenario scenario) {
        return scenario.tasks().stream()
                .filter(task -> task.type() == type && task.history() != null)
                .toList();
    }

    /** The unit that the scenario gives; of a metric that no task has a history in, the documented one. */
    String unit(Scenario scenario) {
        return remembered(scenario).stream()
                .map(TaskScript::history)
                .filter(Objects::nonNull)
                .map(HistoryScript::unit)
                .findFirst()
                .orElse(type == TaskType.SYNC ? "Milliseconds" : "Seconds");
    }
}
