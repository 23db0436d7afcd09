package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Answers DescribeHealthStatus: every backend of every listener of a load balancer, or of the listener that is named.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/classic-load-balancer/developer-reference/api-slb-2014-05-15-describehealthstatus">
 *     DescribeHealthStatus</a>
 */
final class ClbHealthAction implements Action {
    static final String NAME = "DescribeHealthStatus";

    private final Clb clb;

    ClbHealthAction(Clb clb) {
        this.clb = clb;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("RequestId", Reply.newRequestId());
        ArrayNode backends = body.putObject("BackendServers").putArray("BackendServer");
        for (ClbGroup group : clb.ofBalancer(request.required("LoadBalancerId"))) {
            group.listeners().stream()
                    .filter(Match.equal("ListenerPort", request.parameter("ListenerPort")))
                    .filter(Match.equal("ListenerProtocol", request.parameter("ListenerProtocol")))
                    .forEach(listener -> group.backends().forEach(one -> backends.add(entry(group, listener, one))));
        }
        return Reply.ok(body);
    }

    private static ObjectNode entry(ClbGroup group, ObjectNode listener, ObjectNode backend) {
        String server = backend.path("ServerId").asText();
        return JsonNodeFactory.instance
                .objectNode()
                .put("ListenerPort", listener.path("ListenerPort").asInt())
                .put("ServerId", server)
                .put("Port", backend.path("Port").asInt())
                .put("ServerIp", "192.168.0.11")
                .put("ServerHealthStatus", group.healthOf(server))
                .put("Protocol", listener.path("ListenerProtocol").asText());
    }
}
