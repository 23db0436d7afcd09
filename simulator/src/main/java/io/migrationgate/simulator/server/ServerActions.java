package io.migrationgate.simulator.server;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.List;

/** Makes the actions of SMC and ECS over the servers of a scenario. */
public final class ServerActions {
    private ServerActions() {}

    /** All of them. */
    public static List<Action> of(Scenario scenario) {
        Servers servers = new Servers(scenario);
        return List.of(
                new DescribeSourceServers(servers),
                new DescribeReplicationJobs(servers),
                new DescribeInstances(servers),
                new DescribeLaunchTemplates(servers));
    }
}
