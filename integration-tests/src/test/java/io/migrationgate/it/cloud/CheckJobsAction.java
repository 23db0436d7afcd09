package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers DescribeCheckJobs: the checks of data, full (1), incremental (2) or all (3), 30, 50 or 100 a page.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/dts/developer-reference/api-dts-2020-01-01-describecheckjobs">
 *     DescribeCheckJobs</a>
 */
final class CheckJobsAction extends ListAction {
    static final String NAME = "DescribeCheckJobs";

    CheckJobsAction(List<ObjectNode> jobs) {
        super("CheckJobs", NumberedPages.of(30, 30, 50, 100).countingRecords(), jobs);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        String type = request.parameter("CheckType");
        return Match.equal("CheckType", type.equals("3") ? "" : type)
                .and(Match.equal("DtsInstanceID", request.parameter("InstanceId")))
                .and(Match.equal("DtsJobId", request.parameter("CheckJobId")))
                .and(Match.equal("JobName", request.parameter("JobName")));
    }

    @Override
    void complete(ObjectNode body, List<ObjectNode> found) {
        body.put("Success", true).put("HttpStatusCode", 200);
    }
}
