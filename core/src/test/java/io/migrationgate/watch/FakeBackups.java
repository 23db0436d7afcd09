package io.migrationgate.watch;

import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupProduct;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.DrillEvidence;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.EcsDisk;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceRecord;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.EvidenceStore;
import io.migrationgate.evidence.FileSizes;
import io.migrationgate.evidence.HbrEvidence;
import io.migrationgate.evidence.HbrReader;
import io.migrationgate.evidence.InstanceBackupEvidence;
import io.migrationgate.evidence.InstanceBackups;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.ManifestEvidence;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordKind;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.Signing;
import io.migrationgate.evidence.SigningKey;
import io.migrationgate.evidence.SnapshotEvidence;
import io.migrationgate.evidence.SnapshotReader;
import io.migrationgate.evidence.TakenBackup;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Knows the backups of {@link Plans}, all made and restored in the last hours, by a clock that is given. */
public final class FakeBackups
        implements InstanceBackups, SnapshotReader, HbrReader, PlanFolder, FileSizes, EvidenceStore {
    private static final SigningKey KEY =
            SigningKey.of("a key of tests alone, of more than 32 bytes").orElseThrow();
    private static final RecordOrigin ORIGIN = new RecordOrigin("00ff", "0.1.0", "build-7", "run-1");

    private final InstantSource clock;

    public FakeBackups(InstantSource clock) {
        this.clock = clock;
    }

    /** All sources that read backups, by these ports. */
    public List<EvidenceSource> sources() {
        return List.of(
                new InstanceBackupEvidence(this, clock),
                new SnapshotEvidence(this),
                new HbrEvidence(this, clock),
                new ManifestEvidence(this, this),
                new DrillEvidence(records()));
    }

    /** The records that they are read by. */
    public Records records() {
        return new Records("orders-to-hangzhou", true, this, null, () -> Signing.with(KEY), clock);
    }

    private Instant ago(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }

    private TakenBackup backup(String id, String part) {
        return new TakenBackup(id, part, BackupState.COMPLETE, "Success", ago(4), ago(3));
    }

    @Override
    public Reading<BackupListing> backups(
            Cloud cloud, BackupProduct product, String instance, Instant from, Instant to, Instant deadline) {
        return live("backups", BackupListing.whole(List.of(backup(instance + "-1", ""))));
    }

    @Override
    public Reading<RestoreListing> restoredInstances(Cloud cloud, String instance, Instant from, Instant deadline) {
        return live("restored", RestoreListing.whole(List.of()));
    }

    @Override
    public Reading<List<EcsDisk>> disks(Cloud cloud, Instant deadline) {
        return live(
                "disks",
                List.of(
                        new EcsDisk("d-1", "i-1", null, ago(400), BackupState.COMPLETE, "In_use"),
                        new EcsDisk("d-9", null, "s-1", ago(2), BackupState.COMPLETE, "Available")));
    }

    @Override
    public Reading<List<TakenBackup>> snapshots(Cloud cloud, Instant deadline) {
        return live("snapshots", List.of(backup("s-1", "d-1")));
    }

    @Override
    public Reading<List<Job>> backupJobs(Cloud cloud, Instant since, Instant deadline) {
        return live("jobs", List.of(new Job("c-1", null, backup("job-1", ""))));
    }

    @Override
    public Reading<List<RestoreJob>> restoreJobs(Cloud cloud, Instant since, Instant deadline) {
        return live(
                "restores", List.of(new RestoreJob("r-1", "s-77", "v-1", ago(2), BackupState.COMPLETE, "COMPLETE")));
    }

    @Override
    public Reading<List<Snapshot>> snapshots(
            Cloud cloud, String vault, List<String> instances, Instant since, Instant deadline) {
        return live("vault", List.of(new Snapshot("s-77", "c-1", ago(3))));
    }

    @Override
    public Reading<String> text(String path) {
        String text = "{\"id\":\"backup-17\",\"takenAt\":\"" + ago(4)
                + "\",\"files\":[{\"path\":\"/backup/all\",\"bytes\":7}]}";
        return new Evidence<>(Level.DECLARED, "file " + path, clock.instant(), "digest", text);
    }

    @Override
    public Reading<Map<String, Long>> of(List<String> paths) {
        return live("sizes", paths.stream().collect(Collectors.toMap(path -> path, path -> 7L)));
    }

    @Override
    public Optional<Sentence> write(Name name, String text) {
        return Optional.of(Sentence.of("test.unwritable"));
    }

    /** Databases have drills; servers are restored where their product tells of it. */
    @Override
    public Reading<String> newest(String kind, String asset) {
        if (asset.startsWith("web")) {
            return new NoEvidence<>(
                    "record", clock.instant(), Sentence.of("store.no-record"), Sentence.of("record.do-again"));
        }
        Backup.Side side = kind.endsWith("target") ? Backup.Side.TARGET : Backup.Side.SOURCE;
        RecordKind<DrillRecord> drills = DrillRecord.kind(side);
        boolean rds = side == Backup.Side.TARGET && asset.equals("orders");
        DrillRecord drill = new DrillRecord(
                asset, side, rds ? "rds" : "external", "backup-9", ago(50), "drill-host", ago(49), null);
        String text = new EvidenceRecord(
                        drills.schema(),
                        "orders-to-hangzhou",
                        asset,
                        ORIGIN,
                        ago(48),
                        drills.writer().apply(drill),
                        true)
                .text(KEY);
        return new Evidence<>(Level.DECLARED, "record", clock.instant(), "digest", text);
    }

    private <T> Reading<T> live(String source, T value) {
        return new Evidence<>(Level.LIVE, source, clock.instant(), "digest of " + source, value);
    }
}
