package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers DescribeBackups of R-kvstore: the backups of one instance between two times, which are mandatory.
 *
 * <p>A page holds 30, 50, 100, 200 or 300; {@code BackupId} is a number; nothing says whether a backup is available.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/redis/developer-reference/api-r-kvstore-2015-01-01-describebackups-redis">
 *     DescribeBackups</a>
 */
final class TairBackupsAction extends ListAction {
    private static final ApiError BAD_SIZE =
            new ApiError(400, "InvalidPageSize.Malformed", "The specified parameter PageSize is not valid.");
    private static final ApiError BAD_START =
            new ApiError(400, "InvalidStartTime.Malformed", "The specified parameter StartTime is not valid.");
    private static final ApiError BAD_END =
            new ApiError(400, "InvalidEndTime.Malformed", "The specified parameter EndTime is not valid.");
    private static final ApiError UNKNOWN =
            new ApiError(404, "InvalidInstanceId.NotFound", "The specified instance is not found.");

    private final Set<String> instances;
    private final OwnedEntries backups;

    TairBackupsAction(Set<String> instances, OwnedEntries backups) {
        super(
                "Backups/Backup",
                NumberedPages.of(30, 30, 50, 100, 200, 300).refusing(ApiError.invalidParameter("PageNumber"), BAD_SIZE),
                backups.all());
        this.instances = instances;
        this.backups = backups;
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        String instance = request.required("InstanceId");
        request.required("StartTime");
        request.required("EndTime");
        if (!instances.contains(instance)) {
            throw new RefusedCall(UNKNOWN);
        }
        return backups.of(instance)
                .and(Match.equal("BackupId", request.parameter("BackupId")))
                .and(Match.equal("BackupJobID", request.parameter("BackupJobId")))
                .and(BackupTimes.asked(request, BAD_START, BAD_END, BAD_END));
    }

    @Override
    void complete(ObjectNode body, List<ObjectNode> found) {
        body.put("FullStorageSize", 1000).put("LogStorageSize", 5000).put("FreeSize", 100_000);
    }
}
