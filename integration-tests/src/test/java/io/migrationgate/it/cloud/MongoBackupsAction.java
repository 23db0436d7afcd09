package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers DescribeBackups of DDS: the backups of one instance, 30, 50 or 100 a page.
 *
 * <p>{@code IsAvail} is a flag here and a number in RDS. An id makes the two times meaningless.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/mongodb/developer-reference/api-dds-2015-12-01-describebackups">
 *     DescribeBackups</a>
 */
final class MongoBackupsAction extends ListAction {
    private static final ApiError BAD_SIZE =
            new ApiError(400, "InvalidPageSize.Malformed", "The specified parameter PageSize is not valid.");
    private static final ApiError BAD_START =
            new ApiError(400, "InvalidStartTime.Malformed", "The Specified parameter StartTime is not valid.");
    private static final ApiError BAD_END =
            new ApiError(400, "InvalidEndTime.Malformed", "The Specified parameter EndTime is not valid.");
    private static final ApiError BAD_ORDER = new ApiError(
            400, "InvalidStartTimeAndEndTime.Malformed", "The Specified parameter StartTime or EndTime is not valid.");

    private final Set<String> instances;
    private final OwnedEntries backups;

    MongoBackupsAction(Set<String> instances, OwnedEntries backups) {
        super(
                "Backups/Backup",
                NumberedPages.of(30, 30, 50, 100).refusing(ApiError.invalidParameter("PageNumber"), BAD_SIZE),
                backups.all());
        this.instances = instances;
        this.backups = backups;
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        String instance = request.required("DBInstanceId");
        MongoDb.checkInstance(instances, instance);
        Predicate<ObjectNode> own = backups.of(instance);
        String id = request.parameter("BackupId");
        return id.isEmpty()
                ? own.and(BackupTimes.asked(request, BAD_START, BAD_END, BAD_ORDER))
                : own.and(Match.equal("BackupId", id));
    }
}
