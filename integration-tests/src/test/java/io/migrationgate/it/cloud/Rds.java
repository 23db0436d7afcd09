package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds what RDS tells of backups. */
public final class Rds implements Product {
    private final Set<String> instances = ConcurrentHashMap.newKeySet();
    private final List<ObjectNode> backups = new CopyOnWriteArrayList<>();

    Rds() {}

    /** An instance that exists, with no backup yet. */
    public Rds instance(String id) {
        instances.add(id);
        return this;
    }

    /** A complete and available full backup of the instance that ended so long ago. */
    public ObjectNode backup(String instance, Duration ago) {
        instances.add(instance);
        ObjectNode backup =
                Published.entry("rds-DescribeBackups", "/Items/Backup/0").put("DBInstanceId", instance);
        backup.put("BackupId", 321_020_562 + backups.size());
        backups.add(BackupTimes.ended(backup, ago));
        return backup;
    }

    @Override
    public String version() {
        return "2014-08-15";
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of("DescribeBackups", new RdsBackupsAction(instances, backups));
    }
}
