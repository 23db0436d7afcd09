package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.GroupScript.Listener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what one listener finds; a backend that is simply healthy is not listed. */
final class GetListenerHealthStatus extends BalancerList {
    GetListenerHealthStatus(Groups groups, BalancerKind kind) {
        super(groups, kind);
    }

    @Override
    public String name() {
        return "GetListenerHealthStatus";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String id = call.required("ListenerId");
        for (GroupNow group : groups(call)) {
            for (Listener listener : group.script().listeners()) {
                if (listener.id().equals(id)) {
                    return answer(call, group, listener);
                }
            }
        }
        throw new Refusal(404, "ResourceNotFound.Listener", "The specified resource of listener is not found.");
    }

    private Map<String, Object> answer(Call call, GroupNow group, Listener listener) {
        List<Map<String, Object>> infos = List.of(info(group));
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("ListenerId", listener.id());
        own.put("ListenerPort", listener.port());
        own.put("ListenerProtocol", listener.protocol().toLowerCase(Locale.ROOT));
        own.put("ServerGroupInfos", listener.rule() ? List.of() : infos);
        Map<String, Object> body = page(call, "ListenerHealthStatus", List.of(own), kind.healthPage());
        boolean rules = call.find("IncludeRule").map("true"::equals).orElse(false);
        if (kind == BalancerKind.ALB) {
            body.remove("TotalCount");
            body.put(
                    "RuleHealthStatus",
                    rules && listener.rule()
                            ? List.of(Map.of("RuleId", "rule-of-" + listener.id(), "ServerGroupInfos", infos))
                            : List.of());
        }
        return body;
    }

    private Map<String, Object> info(GroupNow group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ServerGroupId", group.script().id());
        fields.put(kind.checks(), kind.checks(group.script().checks()));
        if (kind == BalancerKind.ALB) {
            fields.put("ActionType", "ForwardGroup");
        }
        fields.put(
                "NonNormalServers",
                group.script().backends().stream()
                        .flatMap(
                                backend -> group.unwell(backend).map(word -> group.unwellEntry(backend, word)).stream())
                        .toList());
        return group.reported("ServerGroupInfo", fields);
    }
}
