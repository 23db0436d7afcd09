package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Answers DescribeLoadBalancerListeners: the listeners of up to ten load balancers, by token.
 *
 * <p>{@code Listeners} is missing when there is none.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/classic-load-balancer/developer-reference/api-slb-2014-05-15-describeloadbalancerlisteners">
 *     DescribeLoadBalancerListeners</a>
 */
final class ClbListenersAction implements Action {
    static final String NAME = "DescribeLoadBalancerListeners";

    private static final int MOST_IDS = 10;

    private final Clb clb;

    ClbListenersAction(Clb clb) {
        this.clb = clb;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        request.required("RegionId");
        List<String> ids = request.numbered("LoadBalancerId");
        if (ids.size() > MOST_IDS) {
            throw new RefusedCall(ApiError.invalidParameter("LoadBalancerId"));
        }
        List<ObjectNode> found = clb.all().stream()
                .flatMap(group -> group.listeners().stream())
                .filter(Match.oneOf("LoadBalancerId", ids))
                .filter(Match.equal("ListenerPort", request.parameter("ListenerPort")))
                .filter(Match.equal("ListenerProtocol", request.parameter("ListenerProtocol")))
                .toList();
        Slice slice = TokenPages.ofHundred().slice(request, found.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("RequestId", Reply.newRequestId());
        slice.said().accept(body);
        if (!found.isEmpty()) {
            ArrayNode listeners = body.putArray("Listeners");
            slice.of(found).forEach(listeners::add);
        }
        return Reply.ok(body);
    }
}
