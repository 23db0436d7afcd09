package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.GroupScript.Listener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lists listeners of CLB; one whose forwarding rule names the group does not name it itself. */
final class DescribeLoadBalancerListeners extends ClassicAction {
    DescribeLoadBalancerListeners(Groups groups) {
        super(groups);
    }

    @Override
    public String name() {
        return "DescribeLoadBalancerListeners";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        Set<String> balancers = Groups.numbered(call, "LoadBalancerId");
        List<Map<String, Object>> all = groups(call).stream()
                .filter(group -> Groups.behind(balancers, group))
                .flatMap(group -> group.script().listeners().stream().map(listener -> entry(group, listener)))
                .toList();
        Map<String, Object> body = TokenList.page(call, "Listeners", all, 100);
        if (all.isEmpty()) {
            body.remove("Listeners");
        }
        return body;
    }

    private static Map<String, Object> entry(GroupNow group, Listener listener) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("LoadBalancerId", String.valueOf(group.script().loadBalancer()));
        fields.put("ListenerPort", listener.port());
        fields.put("ListenerProtocol", listener.protocol().toLowerCase(Locale.ROOT));
        fields.put("Status", listener.status().at(group.elapsed()).toLowerCase(Locale.ROOT));
        if (!listener.rule()) {
            fields.put("VServerGroupId", group.script().id());
        }
        fields.put(
                listener.protocol() + "ListenerConfig",
                Map.of("HealthCheck", group.script().checks() ? "on" : "off"));
        return group.reported("Listener", fields);
    }
}
