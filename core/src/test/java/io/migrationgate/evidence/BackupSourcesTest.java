package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.migrationgate.evidence.HbrReader.Job;
import io.migrationgate.evidence.HbrReader.RestoreJob;
import io.migrationgate.evidence.HbrReader.Snapshot;
import io.migrationgate.lag.Readings;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Server;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests in how few calls backups are read, and that a list that cannot be read takes nothing else away. */
class BackupSourcesTest {
    private static final Instant NOW = Readings.START;
    private static final Set<EvidenceKind<?>> ALL = Set.of(
            BackupListing.kind(Side.SOURCE),
            RestoreListing.kind(Side.SOURCE),
            BackupListing.kind(Side.TARGET),
            RestoreListing.kind(Side.TARGET));

    private final List<String> asked = new ArrayList<>();
    private @Nullable NoEvidence<?> refused;
    private String refusedCall = "";

    private static Server server(String name, Side side, String product, String id, @Nullable String drill) {
        boolean hbr = product.equals("hbr");
        Backup backup = new Backup(
                side,
                product,
                hbr ? null : id,
                hbr ? id : null,
                null,
                drill == null ? null : new Backup.Restored(null, drill, null),
                null);
        return new Server(name, "main", "s-" + name, "j-" + name, null, null, null, List.of(backup));
    }

    private EvidenceBook read(EvidenceSource source, Server... servers) {
        return source.read(
                new Scope(Plans.simulated(), List.of(servers), ALL), EvidenceBook.empty(), NOW.plusSeconds(60));
    }

    private <T> Reading<T> answer(String call, T value) {
        asked.add(call);
        return call.equals(refusedCall) && refused != null
                ? refused.of()
                : new Evidence<>(Level.LIVE, call, NOW, "digest", value);
    }

    private void refuse(String call) {
        refusedCall = call;
        refused = new NoEvidence<>(call, NOW, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
    }

    private static TakenBackup taken(String id, String part) {
        return new TakenBackup(id, part, BackupState.COMPLETE, "done", NOW.minusSeconds(60), NOW);
    }

    private static <T> T value(EvidenceBook book, EvidenceKind<T> kind, String subject) {
        return book.find(kind, subject).orElseThrow().evidence().orElseThrow().value();
    }

    private final SnapshotReader ecs = new SnapshotReader() {
        @Override
        public Reading<List<EcsDisk>> disks(Cloud cloud, Instant deadline) {
            return answer(
                    "disks",
                    List.of(
                            new EcsDisk("d-1", "i-1", null, NOW, BackupState.COMPLETE, "In_use"),
                            new EcsDisk("d-2", "i-1", "s-2", NOW, BackupState.COMPLETE, "In_use"),
                            new EcsDisk("d-3", "i-2", "s-1", NOW, BackupState.COMPLETE, "In_use"),
                            new EcsDisk("d-4", null, "s-deleted", NOW, BackupState.COMPLETE, "Available")));
        }

        @Override
        public Reading<List<TakenBackup>> snapshots(Cloud cloud, Instant deadline) {
            return answer("snapshots", List.of(taken("s-1", "d-1"), taken("s-2", "d-2"), taken("s-3", "d-3")));
        }
    };

    private final HbrReader hbr = new HbrReader() {
        @Override
        public Reading<List<Job>> backupJobs(Cloud cloud, Instant since, Instant deadline) {
            return answer(
                    "jobs",
                    List.of(new Job("c-1", "i-7", taken("job-1", "")), new Job("c-2", null, taken("job-2", ""))));
        }

        @Override
        public Reading<List<RestoreJob>> restoreJobs(Cloud cloud, Instant since, Instant deadline) {
            return answer(
                    "restores",
                    List.of(
                            new RestoreJob("r-1", "s-1", "v-1", NOW, BackupState.COMPLETE, "COMPLETE"),
                            new RestoreJob("r-2", "s-2", "v-1", NOW, BackupState.COMPLETE, "COMPLETE"),
                            new RestoreJob("r-3", null, null, NOW, BackupState.COMPLETE, "COMPLETE")));
        }

        @Override
        public Reading<List<Snapshot>> snapshots(
                Cloud cloud, String vault, List<String> instances, Instant since, Instant deadline) {
            return answer(
                    "snapshots of " + vault + " " + instances,
                    List.of(new Snapshot("s-1", "c-1", NOW), new Snapshot("s-2", "c-other", NOW)));
        }
    };

    @Test
    void instancesOfACloudShareTwoListsHoweverManyThereAre() {
        EvidenceBook book = read(
                new SnapshotEvidence(ecs),
                server("web-1", Side.SOURCE, "ecs", "i-1", null),
                server("web-2", Side.TARGET, "ecs", "i-2", null),
                server("web-3", Side.SOURCE, "ecs", "i-9", null));

        assertThat(asked).containsExactly("disks", "snapshots");
        assertThat(value(book, BackupListing.kind(Side.SOURCE), "web-1").parts())
                .containsExactly("d-1", "d-2");
        assertThat(value(book, BackupListing.kind(Side.SOURCE), "web-1").backups())
                .extracting(TakenBackup::id)
                .containsExactly("s-1", "s-2");
        assertThat(value(book, BackupListing.kind(Side.TARGET), "web-2").backups())
                .extracting(TakenBackup::id)
                .containsExactly("s-3");
        assertThat(value(book, BackupListing.kind(Side.SOURCE), "web-3").parts())
                .isEmpty();
    }

    @Test
    void onlyAnotherDiskMadeFromASnapshotIsARestore() {
        EvidenceBook book = read(new SnapshotEvidence(ecs), server("web-1", Side.SOURCE, "ecs", "i-1", null));

        assertThat(value(book, RestoreListing.kind(Side.SOURCE), "web-1").restores())
                .extracting(Restore::part, Restore::to, Restore::backup)
                .containsExactly(tuple("d-1", "d-3", "s-1"));
    }

    @Test
    void clientsOfACloudShareTheListsAndARestoreIsThatOfItsSnapshotsClient() {
        EvidenceBook book = read(
                new HbrEvidence(hbr, () -> NOW),
                server("web-1", Side.SOURCE, "hbr", "c-1", null),
                server("web-3", Side.SOURCE, "hbr", "c-2", "drills/web-3.json"));

        assertThat(asked).containsExactly("jobs", "restores", "snapshots of v-1 [i-7]");
        assertThat(value(book, BackupListing.kind(Side.SOURCE), "web-1").backups())
                .extracting(TakenBackup::id)
                .containsExactly("job-1");
        assertThat(value(book, RestoreListing.kind(Side.SOURCE), "web-1").restores())
                .extracting(Restore::to)
                .containsExactly("r-1");
        assertThat(book.find(RestoreListing.kind(Side.SOURCE), "web-3"))
                .as("its drill alone counts")
                .isEmpty();
    }

    @Test
    void aClientWhoseInstanceIsNotToldAsksForTheWholeVault() {
        read(
                new HbrEvidence(hbr, () -> NOW),
                server("web-1", Side.SOURCE, "hbr", "c-1", null),
                server("web-3", Side.SOURCE, "hbr", "c-2", null));

        assertThat(asked).contains("snapshots of v-1 []");
    }

    @Test
    void aListThatCannotBeReadTakesNothingElseAway() {
        refuse("restores");
        EvidenceBook book = read(new HbrEvidence(hbr, () -> NOW), server("web-1", Side.SOURCE, "hbr", "c-1", null));

        assertThat(asked).containsExactly("jobs", "restores");
        assertThat(book.find(RestoreListing.kind(Side.SOURCE), "web-1")
                        .orElseThrow()
                        .evidence())
                .isEmpty();
        assertThat(value(book, BackupListing.kind(Side.SOURCE), "web-1").backups())
                .hasSize(1);
    }

    @Test
    void eachInstanceOfADatabaseProductIsAskedForAndOneThatIsRefusedAloneIsMissing() {
        refuse("RDS rm-1");
        InstanceBackups databases = new InstanceBackups() {
            @Override
            public Reading<BackupListing> backups(
                    Cloud cloud, BackupProduct product, String instance, Instant from, Instant to, Instant deadline) {
                assertThat(Duration.between(from, to)).isGreaterThanOrEqualTo(Duration.ofDays(8));
                return answer(product + " " + instance, BackupListing.whole(List.of(taken("b", ""))));
            }

            @Override
            public Reading<RestoreListing> restoredInstances(
                    Cloud cloud, String instance, Instant from, Instant deadline) {
                return answer("restored of " + instance, RestoreListing.whole(List.of()));
            }
        };
        EvidenceBook book = read(
                new InstanceBackupEvidence(databases, () -> NOW),
                server("a", Side.SOURCE, "rds", "rm-1", null),
                server("b", Side.SOURCE, "tair", "r-1", null),
                server("c", Side.SOURCE, "mongodb", "dds-1", null),
                server("d", Side.SOURCE, "mongodb", "dds-2", "drills/d.json"),
                server("e", Side.SOURCE, "external", "none", null));

        assertThat(asked)
                .containsExactly("RDS rm-1", "TAIR r-1", "MONGODB dds-1", "restored of dds-1", "MONGODB dds-2");
        assertThat(book.find(BackupListing.kind(Side.SOURCE), "a").orElseThrow().evidence())
                .isEmpty();
        assertThat(value(book, BackupListing.kind(Side.SOURCE), "b").backups()).hasSize(1);
    }

    @Test
    void nothingIsAskedForThatNobodyWants() {
        Scope source = new Scope(
                Plans.simulated(),
                List.of(server("web-2", Side.TARGET, "ecs", "i-2", null)),
                Set.of(BackupListing.kind(Side.SOURCE)));

        assertThat(new SnapshotEvidence(ecs)
                        .read(source, EvidenceBook.empty(), NOW)
                        .all())
                .isEmpty();
        assertThat(asked).isEmpty();
    }
}
