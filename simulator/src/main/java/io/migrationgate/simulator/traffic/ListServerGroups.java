package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.GroupScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists server groups. */
final class ListServerGroups extends BalancerList {
    ListServerGroups(Groups groups, BalancerKind kind) {
        super(groups, kind);
    }

    @Override
    public String name() {
        return "ListServerGroups";
    }

    @Override
    public boolean form() {
        return kind.form();
    }

    @Override
    public Map<String, Object> answer(Call call) {
        Set<String> ids = Groups.numbered(call, "ServerGroupIds");
        List<Map<String, Object>> all = groups(call).stream()
                .filter(group -> Groups.asked(ids, group.script().id()))
                .map(this::entry)
                .toList();
        return page(call, "ServerGroups", all, 100);
    }

    private Map<String, Object> entry(GroupNow group) {
        GroupScript script = group.script();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ServerGroupId", script.id());
        fields.put("ServerGroupName", script.id());
        fields.put("ServerGroupStatus", script.status().at(group.elapsed()));
        fields.put("ServerGroupType", "Instance");
        fields.put("ServerCount", script.backends().size());
        fields.put("VpcId", "vpc-of-" + script.id());
        fields.put(
                "RelatedLoadBalancerIds", script.loadBalancer() == null ? List.of() : List.of(script.loadBalancer()));
        fields.put(
                kind == BalancerKind.ALB ? "HealthCheckConfig" : "HealthCheck",
                Map.of("HealthCheckEnabled", script.checks()));
        return group.reported("ServerGroup", fields);
    }
}
