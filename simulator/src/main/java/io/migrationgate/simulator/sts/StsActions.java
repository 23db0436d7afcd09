package io.migrationgate.simulator.sts;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.List;

/** Makes the actions of STS over the account of a scenario. */
public final class StsActions {
    private StsActions() {}

    /** All of them. */
    public static List<Action> of(Scenario scenario) {
        return List.of(new GetCallerIdentity(scenario.account()));
    }
}
