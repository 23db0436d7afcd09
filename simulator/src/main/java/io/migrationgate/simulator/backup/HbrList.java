package io.migrationgate.simulator.backup;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.BackupScript.Product;
import io.migrationgate.simulator.scenario.BackupScript.Restored;
import io.migrationgate.simulator.scenario.BackupScript.Taken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists backup or restore jobs of Cloud Backup that have ended since a time. A restore job does not name its client. */
final class HbrList implements Action {
    private final String name;
    private final String type;
    private final Backups backups;
    private final Function<Backups.Now, Stream<Map<String, Object>>> entries;
    private final Pages pages;

    private HbrList(
            String name,
            String type,
            Backups backups,
            Function<Backups.Now, Stream<Map<String, Object>>> entries,
            Pages pages) {
        this.name = name;
        this.type = type;
        this.backups = backups;
        this.entries = entries;
        this.pages = pages;
    }

    static HbrList backupJobs(Backups backups) {
        return new HbrList("DescribeBackupJobs2", "SourceType", backups, HbrList::backupJobs, pages("BackupJob"));
    }

    static HbrList restoreJobs(Backups backups) {
        return new HbrList("DescribeRestoreJobs2", "RestoreType", backups, HbrList::restoreJobs, pages("RestoreJob"));
    }

    private static Pages pages(String entry) {
        return new Pages(entry + "s", entry, "TotalCount", Set.of(), 99);
    }

    @Override
    public String product() {
        return "hbr";
    }

    @Override
    public String version() {
        return "2017-09-08";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> answer(Call call) {
        if (!call.required(type).equals("ECS_FILE")) {
            return pages.of(call, List.of());
        }
        long since = since(call);
        List<Map<String, Object>> all = backups.known(Product.HBR, call).stream()
                .flatMap(entries)
                .filter(entry -> !(entry.get("CompleteTime") instanceof Long ended) || ended >= since)
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Success", true);
        body.put("Code", "200");
        body.put("Message", "successful");
        body.putAll(pages.of(call, all));
        return body;
    }

    /** The only filter that is played. */
    private static long since(Call call) {
        if (call.find("Filters.1.Key").isEmpty()) {
            return 0;
        }
        boolean played = call.required("Filters.1.Key").equals("CompleteTime")
                && call.required("Filters.1.Operator").equals("GREATER_THAN_OR_EQUAL")
                && call.required("Filters.1.Values.1").matches("\\d{1,12}");
        if (!played) {
            throw Refusal.invalid("Filters");
        }
        return Long.parseLong(call.required("Filters.1.Values.1"));
    }

    private static Stream<Map<String, Object>> backupJobs(Backups.Now now) {
        return now.taken().filter(now::ended).map(one -> now.reported("BackupJob", backupJob(now, one)));
    }

    private static Map<String, Object> backupJob(Backups.Now now, Taken one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("JobId", "job-" + one.id());
        fields.put("ClientId", now.script().of());
        if (now.script().instance() != null) {
            fields.put("InstanceId", now.script().instance());
        }
        fields.put("VaultId", now.script().vault());
        fields.put("SourceType", "ECS_FILE");
        fields.put("BackupType", "COMPLETE");
        fields.put("Status", one.status());
        fields.put("Progress", one.progress() * 100);
        fields.put("CreatedTime", now.at(one.start()).getEpochSecond());
        fields.put("StartTime", now.at(one.start()).getEpochSecond());
        fields.put("CompleteTime", now.at(one.end()).getEpochSecond());
        fields.put("BytesTotal", 1_000_000);
        fields.put("ErrorMessage", "");
        return fields;
    }

    private static Stream<Map<String, Object>> restoreJobs(Backups.Now now) {
        return now.restored().map(one -> now.reported("RestoreJob", restoreJob(now, one)));
    }

    private static Map<String, Object> restoreJob(Backups.Now now, Restored one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("RestoreId", one.to());
        fields.put("RestoreType", "ECS_FILE");
        fields.put("SnapshotId", one.backup());
        fields.put("VaultId", now.script().vault());
        fields.put("Status", one.status());
        fields.put("Progress", one.progress() * 100);
        fields.put("CompleteTime", now.at(one.at()).getEpochSecond());
        fields.put("TargetInstanceId", "i-restored");
        fields.put("ErrorMessage", "");
        return fields;
    }
}
