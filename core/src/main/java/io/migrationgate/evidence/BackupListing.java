package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The backups of one instance or client as its product lists them.
 *
 * @param parts all parts that have to be backed up; one that is empty where the instance is one whole
 */
public record BackupListing(List<String> parts, List<TakenBackup> backups) {
    private static final EvidenceKind<BackupListing> SOURCE = kind("source");
    private static final EvidenceKind<BackupListing> TARGET = kind("target");

    public BackupListing {
        parts = List.copyOf(parts);
        backups = List.copyOf(backups);
    }

    /** The backups of something that has no parts. */
    public static BackupListing whole(List<TakenBackup> backups) {
        return new BackupListing(List.of(""), backups);
    }

    /** The backups of one side of an asset. */
    public static EvidenceKind<BackupListing> kind(Backup.Side side) {
        return side == Backup.Side.SOURCE ? SOURCE : TARGET;
    }

    private static EvidenceKind<BackupListing> kind(String side) {
        return new EvidenceKind<>("backups-" + side.toLowerCase(Locale.ROOT), BackupListing.class);
    }

    /** The backup of that id, if it is still listed. */
    public Optional<TakenBackup> find(String id) {
        return backups.stream().filter(backup -> backup.id().equals(id)).findFirst();
    }

    /** How far the listed backups prove themselves, which is never more than that one is complete. */
    public BackupGrade grade() {
        if (backups.isEmpty()) {
            return BackupGrade.MISSING;
        }
        boolean complete = parts.stream()
                .allMatch(part -> backups.stream()
                        .anyMatch(backup -> backup.part().equals(part) && backup.state() == BackupState.COMPLETE));
        return complete ? BackupGrade.COMPLETE : BackupGrade.EXISTS;
    }
}
