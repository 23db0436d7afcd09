package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Reads the backups of instances of RDS, Tair and MongoDB, and the instances that MongoDB restored from them.
 *
 * <p>Their lists are of one instance each, so there is a call for each instance and none for several.
 */
public final class InstanceBackupEvidence implements EvidenceSource {
    /** As far back as a drill may lie, so that the backup that it restored is found if it is still kept. */
    private static final Duration BACK = Duration.ofDays(8);
    /** How far back MongoDB tells of restored instances. */
    private static final Duration RESTORES_TOLD = Duration.ofDays(7);

    private static final Set<BackupProduct> PRODUCTS =
            Set.of(BackupProduct.RDS, BackupProduct.TAIR, BackupProduct.MONGODB);

    private final InstanceBackups backups;
    private final InstantSource clock;

    public InstanceBackupEvidence(InstanceBackups backups, InstantSource clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return BackupEntry.kinds();
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (BackupEntry entry : BackupEntry.wanted(scope, BackupListing::kind)) {
            BackupProduct product = entry.product().filter(PRODUCTS::contains).orElse(null);
            String instance = entry.instance();
            if (product == null || instance == null) {
                continue;
            }
            Cloud cloud = scope.cloud(entry.asset());
            Backup.Side side = entry.backup().side();
            filled = filled.with(
                    BackupListing.kind(side), entry.subject(), listing(cloud, product, instance, entry, until));
            if (product == BackupProduct.MONGODB && !entry.namesDrill() && scope.wants(RestoreListing.kind(side))) {
                Instant from = clock.instant().minus(RESTORES_TOLD);
                filled = filled.with(
                        RestoreListing.kind(side),
                        entry.subject(),
                        backups.restoredInstances(cloud, instance, from, until));
            }
        }
        return filled;
    }

    private Reading<BackupListing> listing(
            Cloud cloud, BackupProduct product, String instance, BackupEntry entry, Instant until) {
        Instant now = clock.instant();
        Duration own = entry.backup().maxAge();
        Duration back = own == null || own.compareTo(BACK) < 0 ? BACK : own.plusDays(1);
        return backups.backups(cloud, product, instance, now.minus(back), now, until);
    }
}
