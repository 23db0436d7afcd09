package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers DescribeDisks: the disks of one region, up to 500 a page by token; ids come as a JSON array of at most 100.
 *
 * <p>{@code SourceSnapshotId} stays for the whole life of a disk and is empty for one made from no snapshot.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describedisks">
 *     DescribeDisks</a>
 */
final class DisksAction extends ListAction {
    static final String NAME = "DescribeDisks";

    DisksAction(List<ObjectNode> disks) {
        super("Disks/Disk", EcsPages.upTo(500), disks);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        List<String> ids = IdArray.of(request, "DiskIds", ApiError.invalidParameter("DiskIds"));
        String status = request.parameter("Status");
        String type = request.parameter("DiskType");
        return Match.equal("RegionId", request.required("RegionId"))
                .and(Match.oneOf("DiskId", ids))
                .and(Match.equal("InstanceId", request.parameter("InstanceId")))
                .and(Match.equal("SourceSnapshotId", request.parameter("SnapshotId")))
                .and(Match.equal("Type", type.equals("all") ? "" : type))
                .and(Match.equal("Status", status.equals("All") ? "" : status));
    }
}
