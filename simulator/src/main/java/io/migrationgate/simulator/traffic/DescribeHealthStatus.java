package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.GroupScript.Backend;
import io.migrationgate.simulator.scenario.GroupScript.Listener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what CLB finds of every backend at every listener. */
final class DescribeHealthStatus extends ClassicAction {
    DescribeHealthStatus(Groups groups) {
        super(groups);
    }

    @Override
    public String name() {
        return "DescribeHealthStatus";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (GroupNow group : groups(call, call.required("LoadBalancerId"))) {
            for (Listener listener : group.script().listeners()) {
                for (Backend backend : group.script().backends()) {
                    entries.add(entry(group, listener, backend));
                }
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("BackendServers", Map.of("BackendServer", entries));
        return body;
    }

    private static Map<String, Object> entry(GroupNow group, Listener listener, Backend backend) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ServerId", backend.server());
        fields.put("ServerIp", backend.ip());
        fields.put("Port", backend.port());
        fields.put("ListenerPort", listener.port());
        fields.put("Protocol", listener.protocol().toLowerCase(Locale.ROOT));
        fields.put("ServerHealthStatus", group.classicHealth(backend));
        return group.reported("Health", fields);
    }
}
