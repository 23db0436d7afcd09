package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;

/** Reads the backups that database products make of their instances. Every call ends by its deadline on the world's clock. */
public interface InstanceBackups {
    /**
     * Reads the backups of an instance that were made in a stretch of time.
     *
     * @param product RDS, TAIR or MONGODB
     */
    Reading<BackupListing> backups(
            Cloud cloud, BackupProduct product, String instance, Instant from, Instant to, Instant deadline);

    /**
     * Reads the instances of MongoDB that were restored from an instance.
     *
     * @param from at most seven days ago
     */
    Reading<RestoreListing> restoredInstances(Cloud cloud, String instance, Instant from, Instant deadline);
}
