package io.migrationgate.simulator.rds;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.List;

/** Makes the actions of RDS over the endpoints of a scenario's tasks. */
public final class RdsActions {
    private RdsActions() {}

    /** All of them. */
    public static List<Action> of(Scenario scenario) {
        return List.of(new DescribeDBInstances(scenario));
    }
}
