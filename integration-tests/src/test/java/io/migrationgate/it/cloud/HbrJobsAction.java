package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers DescribeBackupJobs2 and DescribeRestoreJobs2: jobs of one kind that pass the filters, 1 to 99 a page.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-describebackupjobs2">
 *     DescribeBackupJobs2</a>
 * @see <a href="https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-describerestorejobs2">
 *     DescribeRestoreJobs2</a>
 */
final class HbrJobsAction extends ListAction {
    static final String BACKUPS = "DescribeBackupJobs2";
    static final String RESTORES = "DescribeRestoreJobs2";

    private static final Set<String> KEYS = Set.of(
            "RegionId",
            "PlanId",
            "JobId",
            "VaultId",
            "InstanceId",
            "Bucket",
            "FileSystemId",
            "Status",
            "CreatedTime",
            "CompleteTime",
            "InstanceName",
            "BackupType",
            "ParentId");
    private static final Set<String> RESTORE_KEYS = Set.of(
            "RegionId", "PlanId", "JobId", "VaultId", "InstanceId", "Bucket", "FileSystemId", "Status", "CompleteTime");

    private final String kind;
    private final HbrFilters filters;

    private HbrJobsAction(String field, String kind, HbrFilters filters, List<ObjectNode> jobs) {
        super(field, NumberedPages.upTo(10, 99), jobs);
        this.kind = kind;
        this.filters = filters;
    }

    static HbrJobsAction backups(List<ObjectNode> jobs) {
        return new HbrJobsAction("BackupJobs/BackupJob", "SourceType", new HbrFilters(KEYS, key -> key), jobs);
    }

    /** A restore has a target: filters that name an instance mean that one. */
    static HbrJobsAction restores(List<ObjectNode> jobs) {
        HbrFilters filters = new HbrFilters(RESTORE_KEYS, key -> switch (key) {
            case "InstanceId" -> "TargetInstanceId";
            case "JobId" -> "RestoreId";
            default -> key;
        });
        return new HbrJobsAction("RestoreJobs/RestoreJob", "RestoreType", filters, jobs);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        return Match.equal(kind, request.parameter(kind)).and(filters.asked(request));
    }

    @Override
    void complete(ObjectNode body, List<ObjectNode> found) {
        body.put("Success", true).put("Code", "200").put("Message", "successful");
    }
}
