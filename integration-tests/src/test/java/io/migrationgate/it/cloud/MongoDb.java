package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what ApsaraDB for MongoDB (DDS) tells of backups and of instances restored from another one. */
public final class MongoDb implements Product {
    private final Set<String> instances = ConcurrentHashMap.newKeySet();
    private final OwnedEntries backups = new OwnedEntries();
    private final OwnedEntries restored = new OwnedEntries();

    MongoDb() {}

    /** An instance that exists, with no backup yet. */
    public MongoDb instance(String id) {
        instances.add(id);
        return this;
    }

    /** A complete and available full backup of the instance that ended so long ago. */
    public ObjectNode backup(String instance, Duration ago) {
        instances.add(instance);
        ObjectNode backup = Published.entry("dds-DescribeBackups", "/Backups/Backup/0");
        backup.put("BackupId", Integer.toString(32_102_000 + backups.all().size()));
        backup.put("BackupExpireTime", Times.fromNow(Duration.ofDays(7)));
        return backups.add(instance, BackupTimes.ended(backup, ago));
    }

    /** A running instance that was made from the other one's backup so long ago. */
    public ObjectNode restored(String from, String instance, Duration ago) {
        instances.add(from);
        return restored.add(
                from,
                Published.entry("dds-DescribeRestoreDBInstanceList", "/DBInstances/DBInstance/0")
                        .put("DBInstanceId", instance)
                        .put("CreationTime", Times.fromNow(ago.negated())));
    }

    @Override
    public String version() {
        return "2015-12-01";
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of(
                "DescribeBackups", new MongoBackupsAction(instances, backups),
                "DescribeRestoreDBInstanceList", new RestoredInstancesAction(instances, restored));
    }

    static void checkInstance(Set<String> instances, String id) {
        if (!instances.contains(id)) {
            throw new RefusedCall(
                    404, "InvalidDBInstanceId.NotFound", "The DBInstanceId provided does not exist in our records.");
        }
    }
}
