package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.GroupScript.Backend;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells of one vServer group and its backends; ports and weights are texts in the published sample. */
final class DescribeVServerGroupAttribute extends ClassicAction {
    DescribeVServerGroupAttribute(Groups groups) {
        super(groups);
    }

    @Override
    public String name() {
        return "DescribeVServerGroupAttribute";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String id = call.required("VServerGroupId");
        GroupNow group = groups(call).stream()
                .filter(one -> one.script().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "The specified VServerGroupId does not exist",
                        "The specified VServerGroupId does not exist."));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("VServerGroupId", id);
        fields.put("VServerGroupName", id);
        if (group.script().loadBalancer() != null) {
            fields.put("LoadBalancerId", group.script().loadBalancer());
        }
        fields.put(
                "BackendServers",
                Map.of(
                        "BackendServer",
                        group.script().backends().stream()
                                .map(backend -> entry(group, backend))
                                .toList()));
        return group.reported("VServerGroup", fields);
    }

    private static Map<String, Object> entry(GroupNow group, Backend backend) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ServerId", backend.server());
        fields.put("ServerIp", backend.ip());
        fields.put("Type", "ecs");
        fields.put("Port", String.valueOf(backend.port()));
        fields.put("Weight", String.valueOf(group.weight(backend)));
        return group.reported("BackendServer", fields);
    }
}
