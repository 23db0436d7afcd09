package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.evidence.BackupGrade;
import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupManifest;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.DrillChecks;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Freshness;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TakenBackup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Judges a drill record whose signature and age hold: whether it contradicts itself or what is known of the backup. */
record DrillJudgement(Case subject, BackupEntry entry, Sentence expected, Duration limit) {
    /** Products tell times to the minute or the second, records to the millisecond. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    Finding of(Evidence<DrillRecord> read) {
        DrillRecord drill = read.value();
        Optional<Sentence> contradiction = contradiction(drill, read.observedAt());
        if (contradiction.isPresent()) {
            return subject.inconclusive(
                    read, expected, contradiction.get(), Sentence.of("backup-restored.do-contradiction"));
        }
        BackupGrade grade = drill.grade();
        if (!grade.atLeast(BackupGrade.RESTORED)) {
            return subject.fail(read, expected, differs(drill), Sentence.of("backup-restored.repair"))
                    .graded(grade.word());
        }
        return subject.pass(read, expected, restored(drill, grade)).graded(grade.word());
    }

    private static Sentence differs(DrillRecord drill) {
        DrillChecks checks = drill.checks();
        List<Sentence> failures = checks == null ? List.of() : checks.failures(drill.backupTime());
        return Sentence.of("backup-restored.copy-differs", drill.backupId(), drill.restoredTo(), failures);
    }

    private static Sentence restored(DrillRecord drill, BackupGrade grade) {
        DrillChecks checks = drill.checks();
        String id = drill.backupId();
        Instant taken = drill.backupTime();
        String to = drill.restoredTo();
        Instant at = drill.restoredAt();
        if (checks == null) {
            return Sentence.of("backup-restored.drilled", id, taken, to, at);
        }
        return grade == BackupGrade.CONTENT_CHECKED
                ? Sentence.of("backup-restored.checked", id, taken, to, at)
                : Sentence.of("backup-restored.compared-in-part", id, taken, to, at, checks.gaps());
    }

    private Optional<Sentence> contradiction(DrillRecord drill, Instant observedAt) {
        if (!drill.product().equals(entry.backup().product())) {
            return say(
                    "backup-restored.other-product",
                    drill.product(),
                    entry.backup().product());
        }
        if (drill.restoredAt().isBefore(drill.backupTime())) {
            return say("backup-restored.before-taken", drill.restoredAt(), drill.backupTime());
        }
        if (observedAt.isBefore(drill.restoredAt())) {
            return say("backup-restored.recorded-before", observedAt, drill.restoredAt());
        }
        if (Freshness.of(drill.restoredAt(), subject.now(), limit) == Freshness.TOO_OLD) {
            return say("backup-restored.restored-long-ago", drill.restoredAt(), limit);
        }
        if (entry.looksIntoCopy() && Freshness.of(drill.backupTime(), subject.now(), limit) == Freshness.TOO_OLD) {
            return say("backup-restored.taken-long-ago", drill.backupTime(), limit);
        }
        return listed(drill).or(() -> written(drill));
    }

    /** What the product says of the backup of that id, as long as it is kept. */
    private Optional<Sentence> listed(DrillRecord drill) {
        Optional<TakenBackup> listed = subject.live(
                        BackupListing.kind(entry.backup().side()), entry.subject())
                .flatMap(listing -> listing.value().find(drill.backupId()));
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        TakenBackup backup = listed.get();
        if (backup.state() == BackupState.UNUSABLE || backup.state() == BackupState.UNFINISHED) {
            return say("backup-restored.backup-unusable", drill.backupId(), backup.word());
        }
        Instant began = backup.began();
        if (began == null) {
            return Optional.empty();
        }
        Instant ended = backup.ended() == null ? began : backup.ended();
        boolean outside = drill.backupTime().isBefore(began.minus(TOLERANCE))
                || drill.backupTime().isAfter(ended.plus(TOLERANCE));
        return outside
                ? say("backup-restored.other-time", drill.backupId(), drill.backupTime(), began)
                : Optional.empty();
    }

    private Optional<Sentence> written(DrillRecord drill) {
        Optional<BackupManifest> manifest = ManifestAge.of(subject, entry)
                .filter(one -> one.id().equals(drill.backupId()))
                .filter(one -> Duration.between(one.takenAt(), drill.backupTime())
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0);
        return manifest.flatMap(
                one -> say("backup-restored.other-time", drill.backupId(), drill.backupTime(), one.takenAt()));
    }

    private static Optional<Sentence> say(String key, Object... arguments) {
        return Optional.of(Sentence.of(key, arguments));
    }
}
