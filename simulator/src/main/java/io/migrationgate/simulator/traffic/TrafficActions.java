package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.List;

/** Makes the actions of the products that send clients somewhere. */
public final class TrafficActions {
    private TrafficActions() {}

    /** All of them. */
    public static List<Action> of(Scenario scenario) {
        return List.of(new DescribeDomainRecords(scenario));
    }
}
