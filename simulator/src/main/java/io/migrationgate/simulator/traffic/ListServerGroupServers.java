package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.GroupScript.Backend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the backends of one server group. */
final class ListServerGroupServers extends BalancerList {
    ListServerGroupServers(Groups groups, BalancerKind kind) {
        super(groups, kind);
    }

    @Override
    public String name() {
        return "ListServerGroupServers";
    }

    @Override
    public boolean form() {
        return kind.form();
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String id = call.required("ServerGroupId");
        GroupNow group = groups(call).stream()
                .filter(one -> one.script().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404, "ResourceNotFound.ServerGroup", "The specified resource of server group is not found."));
        List<Map<String, Object>> all = group.script().backends().stream()
                .map(backend -> entry(group, backend))
                .toList();
        return page(call, "Servers", all, 100);
    }

    private static Map<String, Object> entry(GroupNow group, Backend backend) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ServerGroupId", group.script().id());
        fields.put("ServerId", backend.server());
        fields.put("ServerIp", backend.ip());
        fields.put("ServerType", "Ecs");
        fields.put("Port", backend.port());
        fields.put("Weight", group.weight(backend));
        fields.put("Status", backend.status().at(group.elapsed()));
        return group.reported("Server", fields);
    }
}
