package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers ListListeners of ALB and NLB: up to 100 a page by token; at most 20 ids of listeners and of load balancers.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/application-load-balancer/developer-reference/api-alb-2020-06-16-listlisteners">
 *     ListListeners of ALB</a>
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/network-load-balancer/developer-reference/api-nlb-2022-04-30-listlisteners">
 *     ListListeners of NLB</a>
 */
final class ListenersAction extends ListAction {
    static final String NAME = "ListListeners";

    private static final int MOST_IDS = 20;

    ListenersAction(List<ObjectNode> listeners) {
        super("Listeners", TokenPages.ofHundred(), listeners);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        return ids(request, "ListenerIds", "ListenerId")
                .and(ids(request, "LoadBalancerIds", "LoadBalancerId"))
                .and(Match.equalWithoutCase("ListenerProtocol", request.parameter("ListenerProtocol")));
    }

    private static Predicate<ObjectNode> ids(RpcRequest request, String parameter, String field) {
        List<String> ids = request.numbered(parameter);
        if (ids.size() > MOST_IDS) {
            throw new RefusedCall(ApiError.invalidParameter(parameter));
        }
        return Match.oneOf(field, ids);
    }
}
