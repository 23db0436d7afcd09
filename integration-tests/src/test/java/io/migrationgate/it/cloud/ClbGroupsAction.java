package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Answers DescribeVServerGroups: the groups of one load balancer, on demand with the listeners that use them.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/classic-load-balancer/developer-reference/api-slb-2014-05-15-describevservergroups">
 *     DescribeVServerGroups</a>
 */
final class ClbGroupsAction implements Action {
    static final String NAME = "DescribeVServerGroups";

    private final Clb clb;

    ClbGroupsAction(Clb clb) {
        this.clb = clb;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        request.required("RegionId");
        boolean listeners = request.parameter("IncludeListener").equals("true");
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("RequestId", Reply.newRequestId());
        ArrayNode groups = body.putObject("VServerGroups").putArray("VServerGroup");
        clb.ofBalancer(request.required("LoadBalancerId")).forEach(group -> groups.add(entry(group, listeners)));
        return Reply.ok(body);
    }

    private static ObjectNode entry(ClbGroup group, boolean listeners) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("VServerGroupId", group.id())
                .put("VServerGroupName", "Group3")
                .put("ServerCount", group.backends().size());
        ObjectNode objects = entry.putObject("AssociatedObjects");
        ArrayNode used = objects.putObject("Listeners").putArray("Listener");
        objects.putObject("Rules").putArray("Rule");
        if (listeners) {
            group.listeners()
                    .forEach(listener -> used.addObject()
                            .put("Port", listener.path("ListenerPort").asInt())
                            .put("Protocol", listener.path("ListenerProtocol").asText()));
        }
        return entry;
    }
}
