package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers ListServerGroups of ALB and NLB: up to 100 a page by token, 20 unless asked otherwise; ids come numbered.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/application-load-balancer/developer-reference/api-alb-2020-06-16-listservergroups">
 *     ListServerGroups of ALB</a>
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/network-load-balancer/developer-reference/api-nlb-2022-04-30-listservergroups">
 *     ListServerGroups of NLB</a>
 */
final class ServerGroupsAction extends ListAction {
    static final String NAME = "ListServerGroups";

    private static final int MOST_IDS = 20;

    ServerGroupsAction(List<ObjectNode> groups) {
        super("ServerGroups", TokenPages.ofHundred(), groups);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        List<String> ids = request.numbered("ServerGroupIds");
        if (ids.size() > MOST_IDS) {
            throw new RefusedCall(ApiError.invalidParameter("ServerGroupIds"));
        }
        return Match.oneOf("ServerGroupId", ids)
                .and(Match.oneOf("ServerGroupName", request.numbered("ServerGroupNames")))
                .and(Match.equal("ServerGroupType", request.parameter("ServerGroupType")))
                .and(Match.equal("VpcId", request.parameter("VpcId")));
    }
}
