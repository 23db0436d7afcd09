package io.migrationgate.simulator.server;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ServerScript.Part;
import java.time.Duration;
import java.util.List;

/** Finds the servers of which the cloud knows a part at the moment of a call, in the order of the scenario. */
record Servers(Scenario scenario) {
    List<ServerNow> knowing(Part part, Call call) {
        Duration elapsed = Duration.between(scenario.startsAt(), call.now());
        return scenario.servers().stream()
                .filter(server -> server.knows(part, elapsed))
                .map(server -> new ServerNow(server, scenario.startsAt(), elapsed))
                .toList();
    }
}
