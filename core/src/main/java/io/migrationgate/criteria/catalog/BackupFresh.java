package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupManifest;
import io.migrationgate.evidence.BackupProduct;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TakenBackup;
import io.migrationgate.plan.Backup.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a side has a complete backup that is young enough, in every part of it.
 *
 * <p>Age counts from when a backup was begun: what it holds may be as old as that.
 */
final class BackupFresh extends BackupCriterion {
    BackupFresh() {
        super(CriterionId.BACKUP_FRESH);
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/rds/developer-reference/api-rds-2014-08-15-describebackups";
    }

    @Override
    Set<EvidenceKind<?>> needs(Side side) {
        return Set.of(BackupListing.kind(side), BackupManifest.kind(side));
    }

    @Override
    Sentence expected(Case subject, BackupEntry entry) {
        return Sentence.of("backup-fresh.expected", word(entry.backup().side()), BackupAge.ofBackup(subject, entry));
    }

    @Override
    Finding judge(Case subject, BackupEntry entry, BackupProduct product, Sentence expected) {
        if (product == BackupProduct.EXTERNAL) {
            return new ManifestAge(subject, entry, expected, BackupAge.ofBackup(subject, entry)).finding();
        }
        boolean hbr = product == BackupProduct.HBR;
        if (hbr ? entry.backup().client() == null : entry.instance() == null) {
            return subject.planned(
                    Status.INCONCLUSIVE,
                    expected,
                    Sentence.of(hbr ? "backup.no-client" : "backup.no-instance", product.word()),
                    Sentence.of("backup.do-id"));
        }
        EvidenceKind<BackupListing> kind = BackupListing.kind(entry.backup().side());
        Optional<Evidence<BackupListing>> read = subject.live(kind, entry.subject());
        return read.isEmpty()
                ? subject.unread(kind, entry.subject(), expected)
                : listed(subject, entry, read.get(), expected);
    }

    private static Finding listed(Case subject, BackupEntry entry, Evidence<BackupListing> read, Sentence expected) {
        BackupListing listing = read.value();
        String whole =
                String.valueOf(entry.backup().client() != null ? entry.backup().client() : entry.instance());
        Tally tally = new Tally();
        if (listing.parts().isEmpty()) {
            tally.wrong(Sentence.of("backup-fresh.no-disk", whole));
        }
        for (String part : listing.parts()) {
            List<TakenBackup> backups = listing.backups().stream()
                    .filter(backup -> backup.part().equals(part))
                    .toList();
            part(subject, part.isEmpty() ? whole : part, backups, BackupAge.ofBackup(subject, entry), tally);
        }
        Finding finding = tally.weigh(subject, read, expected, "backup-fresh")
                .graded(listing.grade().word());
        return oldest(listing)
                .map(began -> finding.until(began.plus(BackupAge.ofBackup(subject, entry))))
                .orElse(finding);
    }

    /** When the newest backup of the part was begun that was backed up longest ago. */
    private static Optional<Instant> oldest(BackupListing listing) {
        return listing.parts().stream()
                .flatMap(part -> listing.backups().stream()
                        .filter(backup -> backup.part().equals(part))
                        .filter(backup -> backup.state() == BackupState.COMPLETE && backup.began() != null)
                        .map(BackupFresh::began)
                        .max(Comparator.naturalOrder())
                        .stream())
                .min(Comparator.naturalOrder());
    }

    private static void part(Case subject, String what, List<TakenBackup> backups, Duration limit, Tally tally) {
        Optional<TakenBackup> newest = backups.stream()
                .filter(backup -> backup.state() == BackupState.COMPLETE && backup.began() != null)
                .max(Comparator.comparing(BackupFresh::began));
        Instant now = subject.now();
        if (newest.isPresent()) {
            Duration age = Duration.between(began(newest.get()), now);
            if (age.isNegative()) {
                tally.unclear(Sentence.of("backup.ahead", newest.get().id(), began(newest.get()), now));
                return;
            }
            Instant ended = newest.get().ended();
            if (ended != null && ended.isBefore(began(newest.get()))) {
                tally.unclear(Sentence.of("backup.ends-before", newest.get().id(), ended, began(newest.get())));
                return;
            }
            if (age.compareTo(limit) < 0) {
                tally.right(
                        Sentence.of("backup-fresh.newest", what, newest.get().id(), began(newest.get()), age));
                return;
            }
        }
        Optional<TakenBackup> untold = backups.stream()
                .filter(backup -> maybeYoung(backup, now.minus(limit)))
                .findFirst();
        if (untold.isPresent()) {
            tally.unclear(Sentence.of(
                    "backup-fresh.untold", what, untold.get().id(), untold.get().word()));
        } else if (newest.isPresent()) {
            tally.wrong(Sentence.of(
                    "backup-fresh.newest",
                    what,
                    newest.get().id(),
                    began(newest.get()),
                    Duration.between(began(newest.get()), now)));
        } else {
            tally.wrong(
                    backups.isEmpty()
                            ? Sentence.of("backup-fresh.none", what)
                            : Sentence.of(
                                    "backup-fresh.none-complete",
                                    what,
                                    backups.get(0).word()));
        }
    }

    /** Whether it could be what is needed, if only the reply said so. */
    private static boolean maybeYoung(TakenBackup backup, Instant least) {
        @Nullable Instant began = backup.began();
        return switch (backup.state()) {
            case UNKNOWN -> began == null || began.isAfter(least);
            case COMPLETE -> began == null;
            case UNFINISHED, UNUSABLE -> false;
        };
    }

    private static Instant began(TakenBackup backup) {
        return Objects.requireNonNull(backup.began(), "backups without a time are not compared");
    }
}
