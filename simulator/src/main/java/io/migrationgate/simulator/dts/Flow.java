package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.scenario.FlowScript;
import io.migrationgate.simulator.scenario.LagCurve;
import io.migrationgate.simulator.scenario.TaskScript;
import io.migrationgate.simulator.scenario.TaskType;
import java.time.Duration;
import java.time.Instant;

/**
 * Is one direction of a task at one moment.
 *
 * @param forward false = the other direction of a two-way synchronisation
 * @param elapsed since the start of the scenario
 */
record Flow(TaskScript task, FlowScript script, boolean forward, Instant startsAt, Duration elapsed, long seed) {
    boolean is(TaskType type) {
        return task.type() == type;
    }

    String status() {
        return script.status().at(elapsed);
    }

    String structure() {
        return script.structure().at(elapsed);
    }

    String data() {
        return script.data().at(elapsed);
    }

    String incremental() {
        return script.incremental().at(elapsed);
    }

    /** How far the task is behind, as the task list has it. */
    Duration lag() {
        return script.lag().at(elapsed, taskSeed());
    }

    /** How far the task is behind, as every other action has it. */
    Duration secondLag() {
        LagCurve second = script.secondReading();
        return second == null ? lag() : second.at(elapsed, taskSeed());
    }

    /** Unix seconds of the last change applied, for a given lag. */
    long checkpoint(Duration lag) {
        Duration first = script.lag().at(Duration.ZERO, taskSeed());
        return script.checkpoint().at(startsAt, elapsed, first, lag).getEpochSecond();
    }

    private long taskSeed() {
        return seed * 31 + script.job().hashCode();
    }
}
