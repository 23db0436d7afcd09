package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds what Cloud Backup (HBR) tells of backup and restore jobs. Its times are seconds, its progress of 10000. */
public final class Hbr implements Product {
    private final List<ObjectNode> backups = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> restores = new CopyOnWriteArrayList<>();

    Hbr() {}

    /** A complete backup of files on the instance by the client, which ended so long ago. */
    public ObjectNode backupJob(String client, String instance, Duration ago) {
        ObjectNode job = Published.entry("hbr-DescribeBackupJobs2", "/BackupJobs/BackupJob/0")
                .put("JobId", "job-" + (backups.size() + 1))
                .put("ClientId", client)
                .put("InstanceId", instance)
                .put("ErrorMessage", "");
        backups.add(ended(job, ago));
        return job;
    }

    /** A complete restore of the snapshot, which ended so long ago. */
    public ObjectNode restoreJob(String snapshot, String from, String to, Duration ago) {
        ObjectNode job = Published.entry("hbr-DescribeRestoreJobs2", "/RestoreJobs/RestoreJob/0")
                .put("RestoreId", "r-" + (restores.size() + 1))
                .put("SnapshotId", snapshot)
                .put("SourceInstanceId", from)
                .put("TargetInstanceId", to)
                .put("ErrorMessage", "")
                .put("ErrorFile", "");
        restores.add(ended(job, ago));
        return job;
    }

    @Override
    public String version() {
        return "2017-09-08";
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of(
                HbrJobsAction.BACKUPS, HbrJobsAction.backups(backups),
                HbrJobsAction.RESTORES, HbrJobsAction.restores(restores));
    }

    private static ObjectNode ended(ObjectNode job, Duration ago) {
        long end = Times.secondsFromNow(ago.negated());
        return job.put("CreatedTime", end - 240)
                .put("StartTime", end - 240)
                .put("CompleteTime", end)
                .put("UpdatedTime", end);
    }
}
