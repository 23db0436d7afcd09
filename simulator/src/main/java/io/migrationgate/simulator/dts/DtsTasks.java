package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.FlowScript;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.TaskScript;
import io.migrationgate.simulator.scenario.TaskType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the tasks that the cloud knows at the moment of a call, in the order of the scenario. */
final class DtsTasks {
    private static final String DIRECTION = "SynchronizationDirection";

    private final Scenario scenario;

    DtsTasks(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The forward direction of each task known now. */
    List<Flow> known(Call call, Predicate<TaskScript> wanted) {
        return at(call).filter(wanted)
                .map(task -> flow(task, task.forward(), call))
                .toList();
    }

    /** The direction that a job id names, or that the call names beside the job id of a two-way task. */
    Optional<Flow> byJob(Call call, String parameter) {
        String job = call.required(parameter);
        Optional<Flow> reverse = at(call).filter(task ->
                        reverseOf(task).filter(flow -> flow.job().equals(job)).isPresent())
                .findFirst()
                .flatMap(task -> reverse(task, call));
        if (reverse.isPresent()) {
            return reverse;
        }
        return directed(call, task -> task.forward().job().equals(job));
    }

    /** The direction that the call names, of a task of that type, found by instance id as the old actions do. */
    Optional<Flow> byInstance(Call call, String parameter, TaskType type) {
        String instance = call.required(parameter);
        return directed(call, task -> task.instance().equals(instance) && task.type() == type);
    }

    /** The reverse direction of a task, if it has one. */
    Optional<Flow> reverse(TaskScript task, Call call) {
        return reverseOf(task).map(script -> flow(task, script, call));
    }

    boolean detailDelayPerType() {
        return scenario.detailDelayPerType();
    }

    private Optional<Flow> directed(Call call, Predicate<TaskScript> wanted) {
        String direction = call.find(DIRECTION).orElse("Forward");
        if (!Set.of("Forward", "Reverse").contains(direction)) {
            throw Refusal.invalid(DIRECTION);
        }
        Optional<TaskScript> found = at(call).filter(wanted)
                .filter(task -> call.find("RegionId").map(task.region()::equals).orElse(true))
                .findFirst();
        return direction.equals("Forward")
                ? found.map(task -> flow(task, task.forward(), call))
                : found.flatMap(task -> reverse(task, call));
    }

    private Stream<TaskScript> at(Call call) {
        return scenario.tasks().stream()
                .filter(task -> owner(task).equals(call.caller().id()))
                .filter(task -> task.isKnown(elapsed(call)));
    }

    private String owner(TaskScript task) {
        return Objects.requireNonNullElse(task.account(), scenario.account().id());
    }

    private static Optional<FlowScript> reverseOf(TaskScript task) {
        return Optional.ofNullable(task.reverse());
    }

    private Flow flow(TaskScript task, FlowScript script, Call call) {
        boolean forward = script.job().equals(task.forward().job());
        return new Flow(task, script, forward, scenario.startsAt(), elapsed(call), scenario.seed());
    }

    private Duration elapsed(Call call) {
        return Duration.between(scenario.startsAt(), call.now());
    }
}
