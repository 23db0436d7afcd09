package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers GetListenerHealthStatus of ALB and NLB: for one listener the servers of its groups that are not healthy.
 *
 * <p>ALB pages them by token, 20 unless asked otherwise and never more than 30; NLB gives them all.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/application-load-balancer/developer-reference/api-alb-2020-06-16-getlistenerhealthstatus">
 *     GetListenerHealthStatus of ALB</a>
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/network-load-balancer/developer-reference/api-nlb-2022-04-30-getlistenerhealthstatus">
 *     GetListenerHealthStatus of NLB</a>
 */
final class ListenerHealthAction implements Action {
    static final String NAME = "GetListenerHealthStatus";

    private final Family family;
    private final ServerGroups groups;

    ListenerHealthAction(Family family, ServerGroups groups) {
        this.family = family;
        this.groups = groups;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        ObjectNode listener = groups.listener(request.required("ListenerId")).orElseThrow(family::unknownListener);
        List<ObjectNode> infos = new ArrayList<>();
        List<Sick> sick = new ArrayList<>();
        for (ServerGroup group : groups.groupsOf(listener.path("ListenerId").asText())) {
            ObjectNode info = group.info();
            info.putArray("NonNormalServers");
            infos.add(info);
            group.nonNormalServers().forEach(server -> sick.add(new Sick(info, server)));
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("RequestId", Reply.newRequestId());
        Slice slice = slice(request, sick.size());
        slice.said().accept(body);
        slice.of(sick).forEach(one -> one.info().withArray("/NonNormalServers").add(one.server()));
        ObjectNode status = body.putArray("ListenerHealthStatus").addObject();
        status.set("ListenerId", listener.path("ListenerId"));
        status.set("ListenerPort", listener.path("ListenerPort"));
        status.set("ListenerProtocol", listener.path("ListenerProtocol"));
        ArrayNode told = status.putArray("ServerGroupInfos");
        infos.forEach(told::add);
        if (family == Family.ALB) {
            body.putArray("RuleHealthStatus");
        }
        return Reply.ok(body);
    }

    private Slice slice(RpcRequest request, int total) {
        if (family == Family.ALB) {
            return new TokenPages(20, 30, false).slice(request, total);
        }
        return new Slice(0, total, body -> body.put("TotalCount", 1).put("MaxResults", 20));
    }

    private record Sick(ObjectNode info, ObjectNode server) {}
}
