package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.evidence.BackupGrade;
import io.migrationgate.evidence.BackupProduct;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Restore;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges what a product lists as restored: every part must have been restored not too long ago, from a backup that was
 * taken before.
 *
 * <p>What Cloud Backup restored must besides have been no older then than a backup may be: an old snapshot that still
 * restores says nothing of the newer ones.
 */
record RestoreJudgement(Case subject, BackupEntry entry, Sentence expected, Duration limit) {
    Finding of(Evidence<RestoreListing> read) {
        Tally tally = new Tally();
        RestoreListing listing = read.value();
        if (listing.parts().isEmpty()) {
            tally.unclear(Sentence.of("backup-restored.none", whole(), limit));
        }
        for (String part : listing.parts()) {
            List<Restore> restores = listing.restores().stream()
                    .filter(restore -> restore.part().equals(part))
                    .toList();
            part(part.isEmpty() ? whole() : part, restores, tally);
        }
        Finding finding = tally.weigh(subject, read, expected, "backup-restored");
        return finding.status() == Status.PASS ? until(listing, finding.graded(BackupGrade.RESTORED.word())) : finding;
    }

    /** The newest restore of the part that was restored longest ago says until when it counts. */
    private Finding until(RestoreListing listing, Finding finding) {
        return listing.parts().stream()
                .flatMap(part -> listing.restores().stream()
                        .filter(restore -> restore.part().equals(part) && restore.state() == BackupState.COMPLETE)
                        .flatMap(restore -> Optional.ofNullable(restore.at()).stream())
                        .max(Comparator.naturalOrder())
                        .stream())
                .min(Comparator.naturalOrder())
                .map(at -> finding.until(at.plus(limit)))
                .orElse(finding);
    }

    private String whole() {
        return String.valueOf(entry.backup().client() != null ? entry.backup().client() : entry.instance());
    }

    private void part(String what, List<Restore> restores, Tally tally) {
        List<Restore> recent = restores.stream()
                .filter(restore -> restore.at() == null
                        || !restore.at().isBefore(subject.now().minus(limit)))
                .toList();
        Optional<Restore> proof = recent.stream()
                .filter(restore ->
                        restore.state() == BackupState.COMPLETE && flaw(restore).isEmpty())
                .findFirst();
        if (proof.isPresent()) {
            Restore restore = proof.get();
            tally.right(Sentence.of(
                    "backup-restored.listed",
                    what,
                    restore.backup() == null ? "-" : restore.backup(),
                    restore.to(),
                    restore.at() == null ? subject.now() : restore.at()));
            return;
        }
        Optional<Restore> nearest = recent.stream().min(Comparator.comparing(Restore::state));
        if (nearest.isEmpty()) {
            tally.unclear(Sentence.of("backup-restored.none", what, limit));
        } else if (nearest.get().state() == BackupState.UNUSABLE) {
            tally.wrong(Sentence.of(
                    "backup-restored.restore-failed",
                    what,
                    nearest.get().to(),
                    nearest.get().word()));
        } else {
            tally.unclear(flaw(nearest.get())
                    .orElseGet(() -> Sentence.of(
                            "backup-restored.restore-open",
                            what,
                            nearest.get().to(),
                            nearest.get().word())));
        }
    }

    /** Why a restore proves nothing though it is complete. */
    private Optional<Sentence> flaw(Restore restore) {
        if (restore.state() != BackupState.COMPLETE) {
            return Optional.empty();
        }
        Instant at = restore.at();
        if (at == null) {
            return Optional.of(Sentence.of("backup-restored.restore-untold", restore.to()));
        }
        if (at.isAfter(subject.now())) {
            return Optional.of(Sentence.of("backup-restored.restore-ahead", restore.to(), at, subject.now()));
        }
        Instant taken = restore.backupAt();
        if (taken == null) {
            return restore.backup() == null
                    ? Optional.empty()
                    : Optional.of(Sentence.of("backup-restored.restore-untold", restore.to()));
        }
        if (at.isBefore(taken)) {
            return Optional.of(Sentence.of("backup-restored.before-taken", at, taken));
        }
        Duration age = Duration.between(taken, at);
        boolean tooOld = entry.product().filter(BackupProduct.HBR::equals).isPresent()
                && age.compareTo(BackupAge.ofBackup(subject, entry)) >= 0;
        return tooOld ? Optional.of(Sentence.of("backup-restored.snapshot-old", restore.to(), age)) : Optional.empty();
    }
}
