package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupManifest;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.Bucket;
import io.migrationgate.evidence.BucketLookup;
import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.DnsRecord;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsVerification;
import io.migrationgate.evidence.DtsWayBack;
import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.evidence.IdleProgress;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.Restore;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.ServerGroup;
import io.migrationgate.evidence.ServerGroupLookup;
import io.migrationgate.evidence.ServerTarget;
import io.migrationgate.evidence.ServerTargetLookup;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.evidence.SmcSourceLookup;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.TakenBackup;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.plan.DtsReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Knows for each kind of value how it looks when nothing in it can be read. */
final class Corruptions {
    private static final DtsTask UNREADABLE = unreadable("?");

    private static final Unseen NOTHING_SEEN = new Unseen("?", "?");

    private static final Map<Class<?>, UnaryOperator<Object>> ALL = new HashMap<>();

    static {
        ALL.put(BackupListing.class, value -> backups((BackupListing) value));
        ALL.put(BackupManifest.class, value -> manifest((BackupManifest) value));
        ALL.put(DrillRecord.class, value -> drill((DrillRecord) value));
        ALL.put(RestoreListing.class, value -> restores((RestoreListing) value));
        ALL.put(
                RehearsalRecord.class,
                value -> new RehearsalRecord("0".repeat(64), RehearsalRecord.Grade.REHEARSED, List.of()));
        ALL.put(
                LagHistory.class,
                value -> new LagHistory(
                        ((LagHistory) value).from(),
                        ((LagHistory) value).to(),
                        ((LagHistory) value).period(),
                        List.of()));
        ALL.put(CallerIdentity.class, value -> new CallerIdentity("?", "?"));
        ALL.put(
                DtsLookup.class,
                value -> new DtsLookup(unreadable(((DtsLookup) value).task().job())));
        ALL.put(DtsPrecheck.class, value -> new DtsPrecheck("?", null, List.of()));
        ALL.put(DtsWayBack.class, value -> new DtsWayBack(UNREADABLE, List.of(UNREADABLE)));
        ALL.put(
                DtsVerification.class,
                value -> new DtsVerification(
                        null, null, List.of(new DtsVerification.Table("?", null, null, null, null, null, null))));
        ALL.put(LagSeries.class, value -> eachReading((LagSeries) value, Corruptions::withoutUnit));
        ALL.put(ServerTargetLookup.class, value -> new ServerTargetLookup(new ServerTarget("i-1", null, null)));
        ALL.put(
                DnsLookup.class,
                value -> new DnsLookup(List.of(new DnsRecord("1001", null, null, null, null, null, null, null, null))));
        ALL.put(
                NameAnswers.class,
                value -> new NameAnswers(
                        List.of(new NameAnswers.FromServer("ns1", NameAnswers.Outcome.UNKNOWN, List.of()))));
        ALL.put(ServerGroupLookup.class, value -> new ServerGroupLookup(new ServerGroup("sgp-1", null, null)));
        ALL.put(
                GroupBackends.class,
                value -> new GroupBackends(List.of(new GroupBackends.Backend(null, null, null, null, null))));
        ALL.put(
                GroupHealth.class,
                value -> new GroupHealth(
                        List.of(new GroupHealth.Listener("lsn-1", null, null, GroupHealth.State.UNKNOWN, List.of()))));
        ALL.put(
                SmcJobLookup.class,
                value -> new SmcJobLookup(
                        new SmcJob("j-1", null, null, null, null, null, null, null, null, null, null, null)));
        ALL.put(
                SmcSourceLookup.class,
                value -> new SmcSourceLookup(new SmcSource("s-1", null, null, null, null, null)));
        ALL.put(TransferSettings.class, value -> new TransferSettings(null, null, null, null, null, null, null, null));
        ALL.put(BucketLookup.class, value -> new BucketLookup(new Bucket("images-hz", null, null)));
        ALL.put(InventoryComparison.class, value -> FakeInventories.nothing((InventoryComparison) value));
        ALL.put(AccountRights.class, value -> new AccountRights("?", "?", Set.of(), null, List.of(), List.of()));
        ALL.put(SourceSettings.class, value -> new SourceSettings("?", "?", Map.of(), null, List.of(), List.of()));
        ALL.put(SchemaShape.class, value -> new SchemaShape("?", 0, "?", Map.of(), Map.of(), List.of(), List.of()));
        ALL.put(IdleProgress.class, value -> new IdleProgress(null, null, null, null));
        ALL.put(OpenWork.class, value -> new OpenWork(List.of(), List.of(NOTHING_SEEN)));
        ALL.put(WriterAccounts.class, value -> new WriterAccounts(List.of(), List.of(NOTHING_SEEN)));
        ALL.put(SequenceValues.class, value -> new SequenceValues(List.of(), List.of(NOTHING_SEEN)));
        ALL.put(TransferProgress.class, value -> nothingTold());
    }

    private static TransferProgress nothingTold() {
        return new TransferProgress(TransferProgress.State.UNKNOWN, null, null, null, null, null, null, null);
    }

    private Corruptions() {}

    private static BackupListing backups(BackupListing listing) {
        return new BackupListing(
                listing.parts(),
                listing.backups().stream()
                        .map(one -> new TakenBackup(one.id(), one.part(), BackupState.UNKNOWN, "?", null, null))
                        .toList());
    }

    private static BackupManifest manifest(BackupManifest manifest) {
        return new BackupManifest(
                manifest.id(),
                manifest.takenAt(),
                manifest.files().stream()
                        .map(file -> new BackupManifest.Listed(file.path(), file.bytes(), null))
                        .toList());
    }

    private static DrillRecord drill(DrillRecord drill) {
        return new DrillRecord(
                drill.asset(),
                drill.side(),
                "?",
                drill.backupId(),
                drill.backupTime(),
                drill.restoredTo(),
                drill.restoredAt(),
                drill.checks());
    }

    private static RestoreListing restores(RestoreListing listing) {
        return new RestoreListing(
                listing.parts(),
                listing.restores().stream()
                        .map(one -> new Restore(one.part(), one.to(), null, null, null, BackupState.UNKNOWN, "?"))
                        .toList());
    }

    /** How a value of that type is corrupted; a type that nobody taught fails the test. */
    static UnaryOperator<Object> of(Class<?> type) {
        UnaryOperator<Object> corruption = ALL.get(type);
        assertThat(corruption).as("how to corrupt a " + type).isNotNull();
        return corruption;
    }

    static LagSeries eachReading(LagSeries series, UnaryOperator<LagReading> change) {
        return new LagSeries(series.readings().stream().map(change).toList());
    }

    private static LagReading withoutUnit(LagReading one) {
        return new LagReading(
                one.at(),
                one.source(),
                null,
                one.state(),
                one.checkpoint(),
                one.digest(),
                one.round(),
                Sentence.of("test.unit"),
                one.second());
    }

    private static DtsTask unreadable(String job) {
        DtsTask.Endpoint nothing = new DtsTask.Endpoint(null, null, null, null, null, null, null);
        return new DtsTask(
                "dts",
                job,
                null,
                DtsReference.Direction.FORWARD,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                DtsLag.unknown(Sentence.of("test.unit")),
                null,
                nothing,
                nothing);
    }
}
