package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers DescribeSourceServers: 1 to 50 migration sources a page, 10 unless asked otherwise; ids come numbered.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/smc/developer-reference/api-smc-2019-06-01-describesourceservers">
 *     DescribeSourceServers</a>
 */
final class SourceServersAction extends ListAction {
    static final String NAME = "DescribeSourceServers";

    SourceServersAction(List<ObjectNode> sources) {
        super("SourceServers/SourceServer", NumberedPages.upTo(10, 50), sources);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        return Match.oneOf("SourceId", request.numbered("SourceId"))
                .and(Match.equal("JobId", request.parameter("JobId")))
                .and(Match.equal("State", request.parameter("State")))
                .and(Match.equal("Name", request.parameter("Name")));
    }
}
