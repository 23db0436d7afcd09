package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.GroupScript.Listener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the listeners of load balancers. */
final class ListListeners extends BalancerList {
    ListListeners(Groups groups, BalancerKind kind) {
        super(groups, kind);
    }

    @Override
    public String name() {
        return "ListListeners";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        Set<String> balancers = Groups.numbered(call, "LoadBalancerIds");
        List<Map<String, Object>> all = groups(call).stream()
                .filter(group -> Groups.behind(balancers, group))
                .flatMap(group -> group.script().listeners().stream().map(listener -> entry(group, listener)))
                .toList();
        return page(call, "Listeners", all, 100);
    }

    private Map<String, Object> entry(GroupNow group, Listener listener) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ListenerId", listener.id());
        fields.put("LoadBalancerId", String.valueOf(group.script().loadBalancer()));
        fields.put("ListenerPort", listener.port());
        fields.put("ListenerProtocol", listener.protocol());
        fields.put("ListenerStatus", listener.status().at(group.elapsed()));
        if (kind == BalancerKind.NLB) {
            fields.put("ServerGroupId", group.script().id());
        }
        return group.reported("Listener", fields);
    }
}
