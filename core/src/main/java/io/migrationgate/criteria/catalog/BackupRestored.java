package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.evidence.BackupGrade;
import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupManifest;
import io.migrationgate.evidence.BackupProduct;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Backup.Side;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether a backup of a side was restored: by the signed record of a drill, or by the product's own list of what
 * was restored from it.
 *
 * <p>A backup that merely exists is not a tested one, however new it is. Where the plan names the record of a drill, that
 * record alone counts; a copy that was compared and was not what had been backed up fails whatever else there is.
 */
final class BackupRestored extends BackupCriterion {
    BackupRestored() {
        super(CriterionId.BACKUP_RESTORED);
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-describerestorejobs2";
    }

    @Override
    Set<EvidenceKind<?>> needs(Side side) {
        return Set.of(
                DrillRecord.evidence(side),
                RestoreListing.kind(side),
                BackupListing.kind(side),
                BackupManifest.kind(side));
    }

    @Override
    Sentence expected(Case subject, BackupEntry entry) {
        return Sentence.of(
                "backup-restored.expected", word(entry.backup().side()), BackupAge.ofRestore(subject, entry));
    }

    @Override
    Finding judge(Case subject, BackupEntry entry, BackupProduct product, Sentence expected) {
        Duration limit = BackupAge.ofRestore(subject, entry);
        Finding drill = drill(subject, entry, expected, limit);
        boolean decided = drill.status() == Status.PASS || drill.status() == Status.FAIL;
        if (decided || entry.namesDrill()) {
            return drill;
        }
        if (product.listsRestores()) {
            return restores(subject, entry, expected, limit, drill);
        }
        return named(subject, entry, expected, drill).orElse(drill);
    }

    private static Finding drill(Case subject, BackupEntry entry, Sentence expected, Duration limit) {
        EvidenceKind<DrillRecord> kind = DrillRecord.evidence(entry.backup().side());
        Optional<Evidence<DrillRecord>> read = subject.recorded(kind, entry.subject(), limit);
        if (read.isPresent()) {
            return new DrillJudgement(subject, entry, expected, limit)
                    .of(read.get())
                    .until(read.get().observedAt().plus(limit));
        }
        return reached(subject, entry, subject.unproven(kind, entry.subject(), limit, expected));
    }

    private static Finding restores(Case subject, BackupEntry entry, Sentence expected, Duration limit, Finding drill) {
        EvidenceKind<RestoreListing> kind = RestoreListing.kind(entry.backup().side());
        Optional<Evidence<RestoreListing>> read = subject.live(kind, entry.subject());
        if (read.isPresent()) {
            Finding found = new RestoreJudgement(subject, entry, expected, limit).of(read.get());
            boolean open = found.status() == Status.INCONCLUSIVE;
            return open ? named(subject, entry, expected, drill).orElse(reached(subject, entry, found)) : found;
        }
        boolean recordToldMore = drill.source() != null
                && subject.book()
                        .find(DrillRecord.evidence(entry.backup().side()), entry.subject())
                        .flatMap(reading -> reading.evidence())
                        .isPresent();
        return named(subject, entry, expected, drill)
                .orElse(
                        recordToldMore
                                ? drill
                                : reached(subject, entry, subject.unread(kind, entry.subject(), expected)));
    }

    /** What is said where the plan names a restored copy: why it could not be looked into, or that nobody has tried. */
    private static Optional<Finding> named(Case subject, BackupEntry entry, Sentence expected, Finding drill) {
        if (!entry.looksIntoCopy()) {
            return Optional.empty();
        }
        return noRecord(drill.observed().key())
                ? Optional.of(subject.planned(
                        Status.INCONCLUSIVE,
                        expected,
                        Sentence.of("backup-restored.copy"),
                        Sentence.of("backup-restored.look")))
                : Optional.of(drill);
    }

    /** Whether a sentence says that there is no record, and not that something is wrong with one or with the copy. */
    private static boolean noRecord(String sentence) {
        return sentence.equals("evidence.not-read")
                || sentence.equals("store.no-record")
                || sentence.startsWith("record.no-");
    }

    /** The finding with how far the backup is proven without a restore. */
    private static Finding reached(Case subject, BackupEntry entry, Finding finding) {
        return subject.live(BackupListing.kind(entry.backup().side()), entry.subject())
                .map(listing -> finding.graded(listing.value().grade().word()))
                .orElseGet(() -> ManifestAge.of(subject, entry)
                        .map(manifest -> finding.graded(BackupGrade.EXISTS.word()))
                        .orElse(finding));
    }
}
