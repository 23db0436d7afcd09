package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers DescribeInstances: the instances of one region; ids come as a JSON array of at most 100.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describeinstances">
 *     DescribeInstances</a>
 */
final class InstancesAction extends ListAction {
    static final String NAME = "DescribeInstances";

    InstancesAction(List<ObjectNode> instances) {
        super("Instances/Instance", EcsPages.upTo(100), instances);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        List<String> ids = IdArray.of(request, "InstanceIds", ApiError.invalidParameter("InstanceIds"));
        return Match.equal("RegionId", request.required("RegionId")).and(Match.oneOf("InstanceId", ids));
    }
}
