package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers DescribeSnapshots: the snapshots of one region, of a disk, of the disks of an instance, or by id.
 *
 * <p>Ids come as a JSON array of at most 100; {@code Filter.1.Key=CreationStartTime} asks for those made after a minute.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describesnapshots">
 *     DescribeSnapshots</a>
 */
final class SnapshotsAction extends ListAction {
    static final String NAME = "DescribeSnapshots";

    private static final ApiError BAD_IDS = new ApiError(
            403, "InvalidSnapshotIds.Malformed", "The amount of specified specified snapshot Ids exceeds the limit.");
    private static final ApiError BAD_KEY =
            new ApiError(404, "InvalidFilterKey.NotFound", "The specified filter key is not found.");

    private final List<ObjectNode> disks;

    SnapshotsAction(List<ObjectNode> snapshots, List<ObjectNode> disks) {
        super("Snapshots/Snapshot", EcsPages.upTo(100), snapshots);
        this.disks = disks;
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        String status = request.parameter("Status");
        return Match.equal("RegionId", request.required("RegionId"))
                .and(Match.oneOf("SnapshotId", IdArray.of(request, "SnapshotIds", BAD_IDS)))
                .and(Match.equal("SourceDiskId", request.parameter("DiskId")))
                .and(ofInstance(request.parameter("InstanceId")))
                .and(Match.equal("Status", status.equals("all") ? "" : status))
                .and(Match.equal("Usage", request.parameter("Usage")))
                .and(Match.equalWithoutCase("SourceDiskType", request.parameter("SourceDiskType")))
                .and(Match.between("CreationTime", createdAfter(request), ""));
    }

    private Predicate<ObjectNode> ofInstance(String instance) {
        if (instance.isEmpty()) {
            return snapshot -> true;
        }
        List<String> attached = disks.stream()
                .filter(Match.equal("InstanceId", instance))
                .map(disk -> disk.path("DiskId").asText())
                .toList();
        return snapshot -> attached.contains(snapshot.path("SourceDiskId").asText());
    }

    private static String createdAfter(RpcRequest request) {
        String key = request.parameter("Filter.1.Key");
        if (!key.isEmpty() && !key.equals("CreationStartTime")) {
            throw new RefusedCall(BAD_KEY);
        }
        return Times.minute(request, "Filter.1.Value", ApiError.invalidParameter("Filter.1.Value"));
    }
}
