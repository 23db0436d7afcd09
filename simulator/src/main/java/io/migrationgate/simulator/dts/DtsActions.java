package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.List;

/** Makes the actions of DTS over the tasks of a scenario. */
public final class DtsActions {
    private DtsActions() {}

    /** All of them. */
    public static List<Action> of(Scenario scenario) {
        DtsTasks tasks = new DtsTasks(scenario);
        return List.of(
                new DescribeDtsJobs(tasks),
                new DescribeDtsJobDetail(tasks),
                new DescribeSynchronizationJobStatus(tasks),
                new DescribeMigrationJobStatus(tasks),
                new DescribePreCheckStatus(tasks),
                new DescribeDataCheckTableDetails(tasks));
    }
}
