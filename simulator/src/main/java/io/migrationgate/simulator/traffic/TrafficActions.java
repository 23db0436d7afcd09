package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Makes the actions of the products that send clients somewhere. */
public final class TrafficActions {
    private TrafficActions() {}

    /** All of them. */
    public static List<Action> of(Scenario scenario) {
        List<Action> actions = new ArrayList<>();
        actions.add(new DescribeDomains(scenario));
        actions.add(new DescribeDomainRecords(scenario));
        for (BalancerKind kind : BalancerKind.values()) {
            Groups groups = new Groups(scenario, kind.product());
            actions.add(new ListServerGroups(groups, kind));
            actions.add(new ListServerGroupServers(groups, kind));
            actions.add(new ListListeners(groups, kind));
            actions.add(new GetListenerHealthStatus(groups, kind));
        }
        Groups classic = new Groups(scenario, "clb");
        actions.add(new DescribeLoadBalancers(classic));
        actions.add(new DescribeVServerGroups(classic));
        actions.add(new DescribeVServerGroupAttribute(classic));
        actions.add(new DescribeLoadBalancerListeners(classic));
        actions.add(new DescribeHealthStatus(classic));
        return actions;
    }
}
