package io.migrationgate.it.gate;

import io.migrationgate.Loopback;
import io.migrationgate.Ports;
import io.migrationgate.World;
import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceRecord;
import io.migrationgate.evidence.EvidenceStore;
import io.migrationgate.evidence.FileSizes;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordKind;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.RecordStores;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SignedStore;
import io.migrationgate.evidence.SigningKey;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.MigrationPlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers beside a cloud for backups that stand outside of it: every manifest is an hour old, every side of every asset
 * was restored and looked at yesterday, and so was the cutover rehearsed.
 */
record StandingBackups(MigrationPlan plan, InstantSource clock) implements EvidenceStore, PlanFolder, FileSizes {
    /** What a plan says of a side that is backed up so. */
    static final String PLANNED = "backups: [ { of: source, product: external, manifest: drills/backup.json } ]";

    private static final SigningKey KEY =
            SigningKey.of("a key of these tests, long enough to sign with").orElseThrow();
    private static final long BYTES = 4_096;

    /** The world of a plan's own loopback endpoints, with such backups beside them. */
    static World world(MigrationPlan plan) {
        Loopback bare = Loopback.of(plan);
        StandingBackups backups = new StandingBackups(plan, bare.clock());
        Ports ports = Ports.NONE
                .with(RecordStores.class, name -> new SignedStore(backups, KEY))
                .with(PlanFolder.class, backups)
                .with(FileSizes.class, backups);
        return World.loopback(
                new Loopback(bare.endpoints(), bare.clock(), bare.wall(), bare.waiter(), false, ports, bare.onClose()));
    }

    @Override
    public Reading<String> text(String path) {
        return declared(
                "file " + path,
                CanonicalJson.of(Map.of(
                        "id",
                        "backup-17",
                        "takenAt",
                        ago(Duration.ofHours(1)).toString(),
                        "files",
                        List.of(Map.of("path", "/backup/all.bin", "bytes", BYTES)))));
    }

    @Override
    public Reading<Map<String, Long>> of(List<String> paths) {
        Map<String, Long> sizes = paths.stream().collect(Collectors.toMap(path -> path, path -> BYTES));
        return new Evidence<>(Level.LIVE, "sizes of files", clock.instant(), Digest.of(new byte[0]), sizes);
    }

    @Override
    public Optional<Sentence> write(Name name, String text) {
        return Optional.of(Sentence.of("store.not-written"));
    }

    @Override
    public Reading<String> newest(String kind, String asset) {
        if (kind.equals(RehearsalRecord.RECORD.id())) {
            RehearsalRecord rehearsal =
                    new RehearsalRecord(Answered.digest(plan), RehearsalRecord.Grade.REHEARSED, Answered.names(plan));
            return record(RehearsalRecord.RECORD, asset, rehearsal);
        }
        Backup.Side side = kind.endsWith("target") ? Backup.Side.TARGET : Backup.Side.SOURCE;
        DrillRecord drill = new DrillRecord(
                asset,
                side,
                "external",
                "backup-16",
                ago(Duration.ofHours(26)),
                "drill-host",
                ago(Duration.ofHours(25)),
                null);
        return record(DrillRecord.kind(side), asset, drill);
    }

    private <T> Reading<String> record(RecordKind<T> kind, String asset, T value) {
        EvidenceRecord record = new EvidenceRecord(
                kind.schema(),
                plan.migration(),
                asset,
                new RecordOrigin("00ff", "0.1.0", "drill-host", "run-1"),
                ago(Duration.ofHours(24)),
                kind.writer().apply(value),
                true);
        return declared("record " + kind.id() + " of " + asset, record.text(KEY));
    }

    private Instant ago(Duration age) {
        return clock.instant().minus(age);
    }

    private Evidence<String> declared(String source, String text) {
        return new Evidence<>(
                Level.DECLARED, source, clock.instant(), Digest.of(text.getBytes(StandardCharsets.UTF_8)), text);
    }
}
