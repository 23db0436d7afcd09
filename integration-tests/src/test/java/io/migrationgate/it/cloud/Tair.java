package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what Tair and ApsaraDB for Redis (R-kvstore) tell of backups. */
public final class Tair implements Product {
    private final Set<String> instances = ConcurrentHashMap.newKeySet();
    private final OwnedEntries backups = new OwnedEntries();

    Tair() {}

    /** An instance that exists, with no backup yet. */
    public Tair instance(String id) {
        instances.add(id);
        return this;
    }

    /** A complete full backup of the instance that ended so long ago. */
    public ObjectNode backup(String instance, Duration ago) {
        instances.add(instance);
        ObjectNode backup = Published.entry("r-kvstore-DescribeBackups", "/Backups/Backup/0")
                .put("NodeInstanceId", instance)
                .put("BackupId", 165_000_050L + backups.all().size());
        return backups.add(instance, BackupTimes.ended(backup, ago));
    }

    @Override
    public String version() {
        return "2015-01-01";
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of("DescribeBackups", new TairBackupsAction(instances, backups));
    }
}
