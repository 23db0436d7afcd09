package io.migrationgate.simulator.backup;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.BackupScript.Product;
import io.migrationgate.simulator.scenario.BackupScript.Restored;
import io.migrationgate.simulator.scenario.BackupScript.Taken;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists disks or snapshots of one region of ECS. */
final class EcsList implements Action {
    private static final Duration CREATED = Duration.ofDays(-30);

    private final String name;
    private final Backups backups;
    private final Function<Backups.Now, Stream<Map<String, Object>>> entries;
    private final Pages pages;

    private EcsList(
            String name, Backups backups, Function<Backups.Now, Stream<Map<String, Object>>> entries, Pages pages) {
        this.name = name;
        this.backups = backups;
        this.entries = entries;
        this.pages = pages;
    }

    static EcsList disks(Backups backups) {
        return new EcsList("DescribeDisks", backups, EcsList::disks, pages("Disk"));
    }

    static EcsList snapshots(Backups backups) {
        return new EcsList("DescribeSnapshots", backups, EcsList::snapshots, pages("Snapshot"));
    }

    private static Pages pages(String entry) {
        return new Pages(entry + "s", entry, "TotalCount", Set.of(), 100);
    }

    @Override
    public String product() {
        return "ecs";
    }

    @Override
    public String version() {
        return "2014-05-26";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String region = call.required("RegionId");
        List<Map<String, Object>> all = backups.known(Product.ECS, call).stream()
                .filter(now -> now.script().region().equals(region))
                .flatMap(entries)
                .toList();
        return pages.of(call, all);
    }

    private static Stream<Map<String, Object>> disks(Backups.Now now) {
        Stream<Map<String, Object>> own = now.script().disks().stream().map(disk -> {
            Map<String, Object> fields = disk(disk, now);
            fields.put("InstanceId", now.script().of());
            fields.put("Status", "In_use");
            fields.put("SourceSnapshotId", "");
            fields.put("CreationTime", now.at(CREATED).toString());
            return fields;
        });
        return Stream.concat(own, now.restored().map(one -> restored(now, one)))
                .map(fields -> now.reported("Disk", fields));
    }

    private static Map<String, Object> restored(Backups.Now now, Restored one) {
        Map<String, Object> fields = disk(one.to(), now);
        fields.put("InstanceId", "");
        fields.put("Status", one.status());
        fields.put("SourceSnapshotId", one.backup());
        fields.put("CreationTime", now.at(one.at()).toString());
        return fields;
    }

    private static Map<String, Object> disk(String id, Backups.Now now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("DiskId", id);
        fields.put("RegionId", now.script().region());
        fields.put("Size", 40);
        return fields;
    }

    private static Stream<Map<String, Object>> snapshots(Backups.Now now) {
        return now.taken().map(one -> now.reported("Snapshot", snapshot(now, one)));
    }

    private static Map<String, Object> snapshot(Backups.Now now, Taken one) {
        boolean ended = now.ended(one);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("SnapshotId", one.id());
        fields.put("SourceDiskId", one.part());
        fields.put("Status", ended ? one.status() : "progressing");
        fields.put("Progress", (ended ? one.progress() : 50) + "%");
        fields.put("Available", one.available());
        fields.put("CreationTime", now.at(one.start()).toString());
        fields.put("SourceDiskSize", "40");
        fields.put("Usage", "none");
        fields.put("Encrypted", false);
        return fields;
    }
}
