package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers DescribeReplicationJobs: 1 to 50 jobs a page, 10 unless asked otherwise; at most 50 numbered ids of a kind.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/smc/developer-reference/api-smc-2019-06-01-describereplicationjobs">
 *     DescribeReplicationJobs</a>
 */
final class ReplicationJobsAction extends ListAction {
    static final String NAME = "DescribeReplicationJobs";

    private static final int MOST_IDS = 50;

    ReplicationJobsAction(List<ObjectNode> jobs) {
        super("ReplicationJobs/ReplicationJob", NumberedPages.upTo(10, 50), jobs);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        return ids(request, "JobId")
                .and(ids(request, "SourceId"))
                .and(ids(request, "InstanceId"))
                .and(Match.equal("RegionId", request.parameter("RegionId")))
                .and(Match.equal("Status", request.parameter("Status")))
                .and(Match.equal("BusinessStatus", request.parameter("BusinessStatus")))
                .and(Match.equal("JobType", request.parameter("JobType")));
    }

    private static Predicate<ObjectNode> ids(RpcRequest request, String name) {
        List<String> ids = request.numbered(name);
        if (ids.size() > MOST_IDS) {
            throw new RefusedCall(ApiError.invalidParameter(name));
        }
        return Match.oneOf(name, ids);
    }
}
