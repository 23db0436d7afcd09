package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds what ECS tells of instances, disks, snapshots and launch templates; a test may edit every entry. */
public final class Ecs implements Product {
    private final List<ObjectNode> instances = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> disks = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> snapshots = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> templates = new CopyOnWriteArrayList<>();

    Ecs() {}

    void add(ObjectNode instance) {
        instances.add(instance);
    }

    public ObjectNode instance(String id) {
        return kept(instances, Published.entry("ecs-DescribeInstances", "/Instances/Instance/0"))
                .put("InstanceId", id);
    }

    /** A disk in use by the instance and made from no snapshot. */
    public ObjectNode disk(String id, String instance) {
        return kept(disks, Published.entry("ecs-DescribeDisks", "/Disks/Disk/0"))
                .put("DiskId", id)
                .put("InstanceId", instance)
                .put("SourceSnapshotId", "")
                .put("CreationTime", Times.fromNow(Duration.ofDays(-60)));
    }

    /** A disk made from the snapshot a day ago and used by nobody: what a test of a backup leaves behind. */
    public ObjectNode diskFrom(String snapshot, String id) {
        return disk(id, "")
                .put("SourceSnapshotId", snapshot)
                .put("Status", "Available")
                .put("CreationTime", Times.fromNow(Duration.ofDays(-1)));
    }

    /** A complete snapshot of the disk, taken so long ago. */
    public ObjectNode snapshot(String id, String disk, Duration age) {
        String at = Times.fromNow(age.negated());
        return kept(snapshots, Published.entry("ecs-DescribeSnapshots", "/Snapshots/Snapshot/0"))
                .put("SnapshotId", id)
                .put("SourceDiskId", disk)
                .put("Usage", "none")
                .put("SnapshotType", "timer")
                .put("CreationTime", at)
                .put("LastModifiedTime", at);
    }

    public ObjectNode launchTemplate(String id) {
        return kept(
                        templates,
                        Published.entry("ecs-DescribeLaunchTemplates", "/LaunchTemplateSets/LaunchTemplateSet/0"))
                .put("LaunchTemplateId", id);
    }

    @Override
    public String version() {
        return "2014-05-26";
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of(
                InstancesAction.NAME, new InstancesAction(instances),
                DisksAction.NAME, new DisksAction(disks),
                SnapshotsAction.NAME, new SnapshotsAction(snapshots, disks),
                LaunchTemplatesAction.NAME, new LaunchTemplatesAction(templates));
    }

    private static ObjectNode kept(List<ObjectNode> list, ObjectNode entry) {
        list.add(entry);
        return entry;
    }
}
