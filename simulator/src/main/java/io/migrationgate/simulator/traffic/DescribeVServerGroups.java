package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import java.util.Map;

/** Lists the vServer groups of one load balancer of CLB. */
final class DescribeVServerGroups extends ClassicAction {
    DescribeVServerGroups(Groups groups) {
        super(groups);
    }

    @Override
    public String name() {
        return "DescribeVServerGroups";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        return Map.of(
                "VServerGroups",
                Map.of(
                        "VServerGroup",
                        groups(call, call.required("LoadBalancerId")).stream()
                                .map(group -> Map.of(
                                        "VServerGroupId", group.script().id(),
                                        "VServerGroupName", group.script().id()))
                                .toList()));
    }
}
