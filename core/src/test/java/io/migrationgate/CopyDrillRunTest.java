package io.migrationgate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.access.Courier;
import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Errand;
import io.migrationgate.adapter.file.DirectoryEvidenceStore;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.CountedRows;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.FakeCopies;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.RecordStores;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.Scope;
import io.migrationgate.evidence.SignedStore;
import io.migrationgate.evidence.SigningKey;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests whole runs that look into a restored copy: what is judged, what is recorded, and what the next run makes of it. */
class CopyDrillRunTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final Instant TAKEN = NOW.minus(Duration.ofHours(5));
    private static final SigningKey KEY =
            SigningKey.of("the key of these tests, long enough for use").orElseThrow();
    private static final String STATE = "state: { store: directory, path: state, signing: gate-signing }\n";
    private static final String COPY = """
            migration: orders-to-hangzhou
            simulated: SIMULATED
            clouds: { main: { account: "1234567890123456", region: cn-hangzhou, credentials: gate-reader } }
            databases:
              - name: orders
                engine: mysql
                dts: { instance: dts1, job: job1, type: sync }
                source: { host: source, database: orders, credentials: orders-source }
                target: { host: target, database: orders, credentials: orders-target }
                backups:
                  - of: source
                    product: external
                    restored: { copy: { host: copy, database: orders, credentials: orders-copy, backup: "b-17", takenAt: 2026-12-04T19:00:00Z } }
            """;

    private static final Set<EvidenceKind<?>> DATABASES =
            Set.of(CountedRows.KIND, DrillRecord.evidence(Side.SOURCE), SchemaShape.TOPIC.of(Side.SOURCE));

    @TempDir
    private Path folder;

    private final FakeCopies servers = new FakeCopies(NOW);

    @BeforeEach
    void restoreAGoodCopy() {
        for (String host : List.of("source", "target", "copy")) {
            servers.schemas.put(host, FakeCopies.schema("MySQL 8.0.36", "same"));
            servers.rows.tables.put(host, new TreeMap<>(Map.of("orders.items", 1_000L)));
        }
        servers.looks.put("copy", new CopyLook(TAKEN, 20, 20, List.of()));
    }

    private static MigrationPlan plan(String text, boolean simulated) {
        String whole = text.replace("SIMULATED", String.valueOf(simulated));
        return MigrationGate.read(new PlanText("migration.yaml", whole.getBytes(UTF_8)), Set.of());
    }

    private World world() {
        SignedStore store = new SignedStore(new DirectoryEvidenceStore(folder, servers::now), KEY);
        Ports ports = Ports.NONE.with(RecordStores.class, migration -> store).with(DatabaseReader.class, servers);
        return World.loopback(new Loopback(
                (cloud, product) -> Optional.empty(), servers::now, servers::now, time -> {}, true, ports, () -> {}));
    }

    private static Report toTheEnd(LongVerb<Report> verb, World world) {
        for (int turns = 0; turns < 10_000; turns++) {
            Turn<Report> turn = verb.advance(world.clock().instant());
            if (turn.result().isPresent()) {
                return turn.result().get();
            }
        }
        throw new AssertionError("it never ends");
    }

    private Report backupVerify() {
        try (World world = world()) {
            return toTheEnd(MigrationGate.backupVerify(plan(COPY, true), world), world);
        }
    }

    private FindingRow restored(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.criterion().equals("backup-restored")
                        && finding.stage().equals("READY"))
                .findFirst()
                .orElseThrow();
    }

    private void countedBefore(long rows) {
        try (World world = world()) {
            Instant at = TAKEN.minusSeconds(3_600);
            assertThat(world.records(plan(COPY, true))
                            .write(
                                    CountedRows.RECORD,
                                    "orders",
                                    new RecordOrigin("00ff", "0.1.0", "build-7", "run-1"),
                                    at,
                                    new CountedRows(at, Map.of("orders.items", rows), 0, true)))
                    .isEmpty();
        }
    }

    private Evidence<DrillRecord> recorded() {
        try (World world = world()) {
            return world.records(plan(COPY, true))
                    .newest(DrillRecord.kind(Side.SOURCE), "orders")
                    .evidence()
                    .orElseThrow();
        }
    }

    @Test
    void aGoodCopyIsJudgedAndRecordedInTheSameRunAndTheNextRunCountsTheRecord() {
        countedBefore(995);

        Report report = backupVerify();

        assertThat(restored(report).status()).isEqualTo("PASS");
        assertThat(restored(report).level()).isEqualTo("LIVE");
        assertThat(restored(report).grade()).isEqualTo("content-checked");
        assertThat(recorded().level()).isEqualTo(Level.RECORDED);
        assertThat(String.valueOf(report.sections()))
                .contains("what was seen in the copy of backup b-17 was recorded for later")
                .contains("whose rows were counted and recorded for later: 1");

        servers.refused.put("schema", "database.silent");
        try (World world = world()) {
            LongVerb<Report> readiness = MigrationGate.readiness(plan(COPY, true), world);
            for (int turns = 0; turns < 60; turns++) {
                readiness.advance(world.clock().instant());
            }
            FindingRow later = restored(readiness.stop(world.clock().instant(), "enough was read"));
            assertThat(later.level()).isEqualTo("RECORDED");
            assertThat(later.grade()).isEqualTo("content-checked");
        }
    }

    @Test
    void withoutEarlierCountsACopyIsRestoredAndNotMoreAndTheReportSaysWhy() {
        FindingRow finding = restored(backupVerify());

        assertThat(finding.status()).isEqualTo("PASS");
        assertThat(finding.grade()).isEqualTo("restored");
        assertThat(finding.observed()).contains("no run counted them before and after it: 1");
    }

    @Test
    void aCopyWithoutRowsFailsAndIsRecordedAsFailed() {
        countedBefore(995);
        servers.rows.tables.get("copy").put("orders.items", 900L);

        FindingRow finding = restored(backupVerify());

        assertThat(finding.status()).isEqualTo("FAIL");
        assertThat(finding.observed()).contains("table orders.items has 900 rows, and had between 986 and 1010");
        assertThat(recorded().value().checks().failures(TAKEN)).hasSize(1);
    }

    @Test
    void aCopyThatCannotBeLookedIntoIsInconclusiveAndLeavesNoRecord() {
        servers.refused.put("schema", "database.silent");

        FindingRow finding = restored(backupVerify());

        assertThat(finding.status()).isEqualTo("INCONCLUSIVE");
        assertThat(finding.observed())
                .isEqualTo("the restored copy could not be looked into: the database did not answer in time");
        assertThat(folder.resolve("drill-source")).doesNotExist();
    }

    @Test
    void aBackupThatWasTakenLongAgoDoesNotCountHoweverLateSomebodyLooks() {
        String old = COPY.replace("2026-12-04T19:00:00Z", "2026-11-20T19:00:00Z");
        servers.looks.put("copy", new CopyLook(Instant.parse("2026-11-20T18:00:00Z"), 20, 20, List.of()));
        try (World world = world()) {
            FindingRow finding = restored(toTheEnd(MigrationGate.backupVerify(plan(old, true), world), world));
            assertThat(finding.status()).isEqualTo("INCONCLUSIVE");
            assertThat(finding.observed()).contains("nobody knows when it was restored");
        }
    }

    private static final CredentialSource ALL = name -> Optional.of(
            new Credential("planted-user-" + name, "planted-password, of more than thirty-two bytes of " + name, null));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "state: { store: directory, path: state }\n",
                "state: { store: directory, signing: gate-signing }\n"
            })
    void aRealRunThatCouldNotRecordWhatItSeesIsRefusedBeforeItConnects(String state) {
        RealSettings settings = new RealSettings(ALL, null, false, new RealSettings.Files(folder));
        try (World world = World.real(settings)) {
            assertThatThrownBy(() -> MigrationGate.backupVerify(plan(COPY + state, false), world))
                    .isInstanceOf(UsageException.class)
                    .hasMessage(
                            "databases: orders has a restored copy, and what is seen in it must be recorded and signed:"
                                    + " add state with store: directory, path and signing, or remove the copy");
        }
    }

    @Test
    void recordsInAnObjectStoreAreRefused() {
        RealSettings settings = new RealSettings(ALL, null, false, new RealSettings.Files(folder));
        String oss = COPY + "state: { store: oss, bucket: ops-state, signing: gate-signing }\n";
        try (World world = World.real(settings)) {
            assertThatThrownBy(() -> MigrationGate.readiness(plan(oss, false), world))
                    .isInstanceOf(UsageException.class)
                    .hasMessage(
                            "state.store: oss is not available in this version, which neither keeps nor finds records"
                                    + " there; use store: directory, or leave state out");
        }
    }

    /** Goes to a machine where the servers stand, and keeps everything that was written on the way. */
    private final class Walk implements Courier {
        private final List<Errand> errands = new ArrayList<>();
        private final StringBuilder written = new StringBuilder();

        @Override
        public String place() {
            return "agent linux-1";
        }

        @Override
        public String carry(Errand errand) {
            errands.add(errand);
            CredentialSource along =
                    name -> Optional.ofNullable(errand.secrets().get(name));
            RealSettings there = new RealSettings(along, null, false, new RealSettings.Files(folder));
            String answer = MigrationGate.answer(errand.task(), there);
            written.append(errand.task()).append(errand).append(answer);
            return answer;
        }
    }

    @Test
    void overACourierEveryLoginGoesWithTheQuestionsToItsOwnServerAloneAndIsWrittenNowhere() throws IOException {
        String local = COPY.replace("host: copy", "host: 127.0.0.1, port: 1")
                .replace("host: source", "host: 127.0.0.1, port: 2")
                .replace("host: target", "host: 127.0.0.1, port: 3");
        MigrationPlan plan = plan(local + STATE.replace("path: state, ", ""), false);
        Walk courier = new Walk();
        try (World world = World.real(new RealSettings(ALL, null, false), courier)) {
            EvidenceBook book = EvidenceBook.empty();
            for (EvidenceSource source : world.drilling(plan)) {
                if (source.kinds().stream().anyMatch(DATABASES::contains)) {
                    Scope scope = new Scope(plan, plan.assets(), source.kinds());
                    do {
                        book = source.read(scope, book, world.clock().instant().plusSeconds(60));
                    } while (!source.finished());
                }
            }

            assertThat(courier.errands).isNotEmpty().allSatisfy(errand -> {
                String task = errand.task();
                String login =
                        task.contains("\"port\":1,") ? "copy" : task.contains("\"port\":2,") ? "source" : "target";
                assertThat(errand.secrets()).containsOnlyKeys("orders-" + login);
            });
            assertThat(courier.errands.toString())
                    .contains("orders-copy", "orders-source", "orders-target")
                    .doesNotContain("planted");
            assertThat(courier.written + book.all().toString()).doesNotContain("planted");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
