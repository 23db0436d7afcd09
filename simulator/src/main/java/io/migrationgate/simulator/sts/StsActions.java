package io.migrationgate.simulator.sts;

import io.migrationgate.simulator.action.AccessKeys;
import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.List;

/** Makes the actions of STS over the accounts and roles of a scenario. */
public final class StsActions {
    private StsActions() {}

    /**
     * All of them.
     *
     * @param keys where the keys of sessions are put
     */
    public static List<Action> of(Scenario scenario, AccessKeys keys) {
        return List.of(new GetCallerIdentity(), new AssumeRole(scenario.startsAt(), scenario.roles(), keys));
    }
}
