package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads snapshots of the disks of ECS instances, and the disks that were made from them: two lists for each cloud,
 * however many instances there are.
 */
public final class SnapshotEvidence implements EvidenceSource {
    private final SnapshotReader reader;

    public SnapshotEvidence(SnapshotReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return BackupEntry.kinds();
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (Map.Entry<Cloud, List<BackupEntry>> one : BackupEntry.byCloud(
                        scope, BackupProduct.ECS, entry -> entry.instance() != null)
                .entrySet()) {
            Reading<List<EcsDisk>> disks = reader.disks(one.getKey(), until);
            Reading<List<TakenBackup>> snapshots = reader.snapshots(one.getKey(), until);
            for (BackupEntry entry : one.getValue()) {
                filled = fill(filled, scope, entry, disks, snapshots);
            }
        }
        return filled;
    }

    private static EvidenceBook fill(
            EvidenceBook book,
            Scope scope,
            BackupEntry entry,
            Reading<List<EcsDisk>> disks,
            Reading<List<TakenBackup>> snapshots) {
        Backup.Side side = entry.backup().side();
        String instance = String.valueOf(entry.instance());
        EvidenceBook filled = book.with(
                BackupListing.kind(side),
                entry.subject(),
                disks.with(snapshots, (all, taken) -> backups(attached(all, instance), taken)));
        if (entry.namesDrill() || !scope.wants(RestoreListing.kind(side))) {
            return filled;
        }
        return filled.with(
                RestoreListing.kind(side),
                entry.subject(),
                disks.with(snapshots, (all, taken) -> restores(attached(all, instance), all, taken)));
    }

    private static List<String> attached(List<EcsDisk> disks, String instance) {
        return disks.stream()
                .filter(disk -> instance.equals(disk.instance()))
                .map(EcsDisk::id)
                .toList();
    }

    private static BackupListing backups(List<String> disks, List<TakenBackup> snapshots) {
        return new BackupListing(
                disks,
                snapshots.stream()
                        .filter(snapshot -> disks.contains(snapshot.part()))
                        .toList());
    }

    /** Disks made from a snapshot of a disk of the instance, which such a disk keeps for as long as it lives. */
    private static RestoreListing restores(List<String> disks, List<EcsDisk> all, List<TakenBackup> snapshots) {
        List<Restore> restores = new ArrayList<>();
        for (EcsDisk disk : all) {
            snapshots.stream()
                    .filter(snapshot -> snapshot.id().equals(disk.snapshot()))
                    .filter(snapshot ->
                            disks.contains(snapshot.part()) && !snapshot.part().equals(disk.id()))
                    .map(snapshot -> new Restore(
                            snapshot.part(),
                            disk.id(),
                            snapshot.id(),
                            snapshot.began(),
                            disk.created(),
                            disk.state(),
                            disk.word()))
                    .forEach(restores::add);
        }
        return new RestoreListing(disks, restores);
    }
}
