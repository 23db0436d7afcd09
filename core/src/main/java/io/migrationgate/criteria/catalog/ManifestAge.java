package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.evidence.BackupGrade;
import io.migrationgate.evidence.BackupManifest;
import io.migrationgate.evidence.BackupManifest.Listed;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.ManifestEvidence;
import io.migrationgate.evidence.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges the manifest of a backup outside the cloud: somebody wrote down when it was taken, and the files that it lists
 * were seen in this run, each in the size that was written down.
 */
record ManifestAge(Case subject, BackupEntry entry, Sentence expected, Duration limit) {
    private static final int NAMED = 3;

    Finding finding() {
        String path = entry.backup().manifest();
        if (path == null) {
            return planned(Sentence.of("manifest.unnamed"));
        }
        if (!ManifestEvidence.isPath(path)) {
            return planned(Sentence.of("manifest.command", path));
        }
        EvidenceKind<BackupManifest> kind = BackupManifest.kind(entry.backup().side());
        return subject.book()
                .find(kind, entry.subject())
                .flatMap(reading -> reading.evidence())
                .filter(read -> read.level().weaker(Level.DECLARED) == Level.DECLARED)
                .filter(read -> !read.observedAt().isBefore(subject.startedAt())
                        && !read.observedAt().isAfter(subject.now()))
                .map(this::judged)
                .orElseGet(() -> subject.unread(kind, entry.subject(), expected));
    }

    private Finding planned(Sentence observed) {
        return subject.planned(Status.INCONCLUSIVE, expected, observed, Sentence.of("manifest.do-write"));
    }

    private Finding judged(Evidence<BackupManifest> read) {
        BackupManifest manifest = read.value();
        Tally tally = new Tally();
        Instant taken = manifest.takenAt();
        Duration age = Duration.between(taken, subject.now());
        if (age.isNegative()) {
            tally.unclear(Sentence.of("backup.ahead", manifest.id(), taken, subject.now()));
        } else {
            Sentence seen = Sentence.of("manifest.taken", manifest.id(), taken, age);
            if (age.compareTo(limit) < 0) {
                tally.right(seen);
            } else {
                tally.wrong(seen);
            }
        }
        files(manifest, tally);
        BackupGrade grade = tally.hasWrong() ? BackupGrade.EXISTS : BackupGrade.COMPLETE;
        return tally.weigh(subject, read, expected, "backup-fresh")
                .graded(grade.word())
                .until(taken.plus(limit));
    }

    private static void files(BackupManifest manifest, Tally tally) {
        List<Listed> others =
                manifest.files().stream().filter(file -> !file.asListed()).toList();
        others.stream()
                .limit(NAMED)
                .forEach(file -> tally.wrong(Sentence.of(
                        file.seen() == null ? "manifest.file-absent" : "manifest.file-other", file.path())));
        if (others.size() > NAMED) {
            tally.wrong(Sentence.of("manifest.files-more", others.size() - NAMED));
        }
        if (manifest.files().stream().allMatch(file -> file.bytes() == 0)) {
            tally.wrong(Sentence.of("manifest.files-empty"));
        }
        if (others.isEmpty()) {
            tally.right(Sentence.of("manifest.files-seen", manifest.files().size()));
        }
    }

    /** The manifest that was read in this run, for whoever compares something with it. */
    static Optional<BackupManifest> of(Case subject, BackupEntry entry) {
        return subject.book()
                .find(BackupManifest.kind(entry.backup().side()), entry.subject())
                .flatMap(reading -> reading.evidence())
                .map(Evidence::value);
    }
}
