package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.GroupScript;
import io.migrationgate.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the server groups of a product that are known at the moment of a call, in the order of the scenario. */
record Groups(Scenario scenario, String product) {
    List<GroupNow> known(Call call) {
        Duration elapsed = Duration.between(scenario.startsAt(), call.now());
        return scenario.traffic().groups().stream()
                .filter(group -> group.product().equals(product) && group.known(elapsed))
                .map(group -> new GroupNow(group, elapsed))
                .toList();
    }

    List<GroupNow> known(Call call, String region) {
        return known(call).stream()
                .filter(group -> group.script().region().equals(region))
                .toList();
    }

    /** The values of a numbered parameter; empty = it is absent, which asks for everything. */
    static Set<String> numbered(Call call, String name) {
        return call.parameters().entrySet().stream()
                .filter(parameter -> parameter.getKey().matches(name + "\\.[1-9]\\d*"))
                .map(parameter -> parameter.getValue())
                .collect(Collectors.toSet());
    }

    /** Whether a group is behind one of the load balancers that are asked for. */
    static boolean behind(Set<String> balancers, GroupNow group) {
        String balancer = group.script().loadBalancer();
        return balancer != null && asked(balancers, balancer);
    }

    static boolean asked(Set<String> ids, String id) {
        return ids.isEmpty() || ids.contains(id);
    }

    /** Whether that load balancer has it. */
    static boolean of(GroupScript group, String loadBalancer) {
        return loadBalancer.equals(group.loadBalancer());
    }
}
