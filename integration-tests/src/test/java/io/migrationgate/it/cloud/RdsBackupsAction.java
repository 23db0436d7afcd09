package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers DescribeBackups of RDS: the backups of one instance, 30, 50 or 100 a page.
 *
 * <p>The published sample writes numbers where the SDK has texts ({@code BackupId}, {@code HostInstanceID}, the counts).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/rds/developer-reference/api-rds-2014-08-15-describebackups">
 *     DescribeBackups</a>
 */
final class RdsBackupsAction extends ListAction {
    private static final ApiError BAD_NUMBER =
            new ApiError(400, "InvalidPageNumbers.Malformed", "Specified page number is not valid.");
    private static final ApiError BAD_SIZE =
            new ApiError(403, "InvalidMaxRecordsPerPage.Malformed", "Specified record number is not valid.");
    private static final ApiError BAD_START =
            new ApiError(400, "InvalidStartTime.Format", "Specified start time is not valid.");
    private static final ApiError BAD_END =
            new ApiError(400, "InvalidEndTime.Format", "Specified end time is not valid.");
    private static final ApiError BAD_ORDER =
            new ApiError(400, "InvalidParameterCombination", "The end time must be greater than the start time");
    private static final ApiError UNKNOWN = new ApiError(
            404, "InvalidDBInstance.NotFound", "The specified instance does not exist or is not supported.");

    private final Set<String> instances;

    RdsBackupsAction(Set<String> instances, List<ObjectNode> backups) {
        super(
                "Items/Backup",
                NumberedPages.of(30, 30, 50, 100).countingRecords().refusing(BAD_NUMBER, BAD_SIZE),
                backups);
        this.instances = instances;
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        String instance = request.required("DBInstanceId");
        if (!instances.contains(instance)) {
            throw new RefusedCall(UNKNOWN);
        }
        return Match.equal("DBInstanceId", instance)
                .and(Match.equal("BackupId", request.parameter("BackupId")))
                .and(Match.equal("BackupStatus", request.parameter("BackupStatus")))
                .and(Match.equal("BackupMode", request.parameter("BackupMode")))
                .and(Match.equal("BackupType", request.parameter("BackupType")))
                .and(BackupTimes.asked(request, BAD_START, BAD_END, BAD_ORDER));
    }

    @Override
    void complete(ObjectNode body, List<ObjectNode> found) {
        body.put("TotalEcsSnapshotSize", 0);
    }
}
