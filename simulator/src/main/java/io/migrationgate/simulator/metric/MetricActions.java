package io.migrationgate.simulator.metric;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.List;

/** Makes the actions of CloudMonitor over the tasks of a scenario. */
public final class MetricActions {
    private MetricActions() {}

    /** All of them. */
    public static List<Action> of(Scenario scenario) {
        return List.of(new DescribeMetricMetaList(scenario), new DescribeMetricList(scenario));
    }
}
