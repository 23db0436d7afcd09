package io.migrationgate.watch;

import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupManifest;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.Restore;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.TakenBackup;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Knows for kinds of values that tell of times how they look when all of it happened long ago. */
final class Ageing {
    /** Longer than anything may be old. */
    static final Duration LONG = Duration.ofDays(40);

    private static final Map<Class<?>, UnaryOperator<Object>> ALL = new HashMap<>();

    static {
        ALL.put(BackupListing.class, value -> backups((BackupListing) value));
        ALL.put(BackupManifest.class, value -> manifest((BackupManifest) value));
        ALL.put(DrillRecord.class, value -> drill((DrillRecord) value));
        ALL.put(LagHistory.class, value -> history((LagHistory) value));
        ALL.put(RestoreListing.class, value -> restores((RestoreListing) value));
    }

    private Ageing() {}

    static boolean knows(Class<?> type) {
        return ALL.containsKey(type);
    }

    static Object of(Object value) {
        return ALL.get(value.getClass()).apply(value);
    }

    private static Instant earlier(Instant time) {
        return time.minus(LONG);
    }

    private static BackupListing backups(BackupListing listing) {
        return new BackupListing(
                listing.parts(),
                listing.backups().stream()
                        .map(one -> new TakenBackup(
                                one.id(),
                                one.part(),
                                one.state(),
                                one.word(),
                                earlier(one.began()),
                                earlier(one.ended())))
                        .toList());
    }

    private static BackupManifest manifest(BackupManifest manifest) {
        return new BackupManifest(manifest.id(), earlier(manifest.takenAt()), manifest.files());
    }

    private static LagHistory history(LagHistory history) {
        return new LagHistory(
                earlier(history.from()),
                earlier(history.to()),
                history.period(),
                history.points().stream()
                        .map(point -> new LagHistory.Point(earlier(point.at()), point.lag()))
                        .toList());
    }

    private static DrillRecord drill(DrillRecord drill) {
        return new DrillRecord(
                drill.asset(),
                drill.side(),
                drill.product(),
                drill.backupId(),
                earlier(drill.backupTime()),
                drill.restoredTo(),
                earlier(drill.restoredAt()),
                drill.checks());
    }

    private static RestoreListing restores(RestoreListing listing) {
        return new RestoreListing(
                listing.parts(),
                listing.restores().stream()
                        .map(one -> new Restore(
                                one.part(),
                                one.to(),
                                one.backup(),
                                earlier(one.backupAt()),
                                earlier(one.at()),
                                one.state(),
                                one.word()))
                        .toList());
    }
}
