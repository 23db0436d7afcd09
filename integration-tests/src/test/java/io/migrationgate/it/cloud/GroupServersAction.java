package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers ListServerGroupServers of ALB and NLB: the servers of one group, up to 100 a page by token.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/application-load-balancer/developer-reference/api-alb-2020-06-16-listservergroupservers">
 *     ListServerGroupServers of ALB</a>
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/network-load-balancer/developer-reference/api-nlb-2022-04-30-listservergroupservers">
 *     ListServerGroupServers of NLB</a>
 */
final class GroupServersAction extends ListAction {
    static final String NAME = "ListServerGroupServers";

    GroupServersAction(List<ObjectNode> servers) {
        super("Servers", TokenPages.ofHundred(), servers);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        return Match.equal("ServerGroupId", request.parameter("ServerGroupId"))
                .and(Match.oneOf("ServerId", request.numbered("ServerIds")));
    }
}
