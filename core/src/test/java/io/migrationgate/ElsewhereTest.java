package io.migrationgate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import io.migrationgate.access.Courier;
import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Errand;
import io.migrationgate.adapter.remote.Asking;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Drills;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.InventoryQuestion;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.Scope;
import io.migrationgate.evidence.TransferProgress.State;
import io.migrationgate.evidence.TransferQuestion;
import io.migrationgate.evidence.TransferReader;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.ObjectStore.OriginType;
import io.migrationgate.plan.ObjectStore.Tool;
import io.migrationgate.plan.PlanText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a real world reads the files of a migration where its courier goes, and nowhere else. */
class ElsewhereTest {
    private static final String SECRET = "planted-secret-Zk3Wq9";
    private static final String KEY = "the key of these tests, long enough for use";

    private static final String TEXT = """
            migration: orders-to-hangzhou
            clouds: { main: { account: "1234567890123456", region: cn-hangzhou } }
            databases: [ { name: orders, engine: mysql, dts: { instance: dts1, job: job1, type: sync } } ]
            state: { store: directory, path: state, signing: gate-signing }
            """;

    @TempDir
    private Path home;

    private Path there;
    private MigrationPlan plan;

    @BeforeEach
    void open() throws IOException {
        there = Files.createDirectory(home.resolve("there"));
        plan = MigrationGate.read(new PlanText("migration.yaml", TEXT.getBytes(UTF_8)), Set.of());
    }

    private static CredentialSource keys() {
        return name -> name.equals("gate-signing") ? Optional.of(new Credential("gate", KEY, null)) : Optional.empty();
    }

    /** Goes to a machine that lets files of one folder be read, or none. */
    private record Walk(RealSettings settings) implements Courier {
        @Override
        public String place() {
            return "agent linux-1";
        }

        @Override
        public String carry(Errand errand) {
            assertThat(errand.task()).doesNotContain(KEY);
            return MigrationGate.answer(errand.task(), settings);
        }
    }

    private Courier changing(UnaryOperator<String> onTheWay) {
        return new Courier() {
            @Override
            public String place() {
                return "agent linux-1";
            }

            @Override
            public String carry(Errand errand) {
                return onTheWay.apply(new Walk(settings(there)).carry(errand));
            }
        };
    }

    private RealSettings settings(Path folder) {
        return new RealSettings(CredentialSource.none(), null, false, new RealSettings.Files(folder, there));
    }

    private void putObjects() throws IOException {
        Path conf = Files.createDirectories(there.resolve("ossimport/conf"));
        Files.writeString(
                conf.resolve("local_job.cfg"),
                "jobName=images\nsrcType=s3\nsrcSecretKey=" + SECRET + "\ndestBucket=images-hz\n");
        Path job = there.resolve("ossimport/master/jobs/images");
        for (String tasks : List.of("pending_tasks", "dispatched", "failed_tasks", "succeed_tasks")) {
            Files.createDirectories(job.resolve(tasks));
        }
        Files.createDirectories(there.resolve("ossimport/logs"));
        Files.writeString(there.resolve("ossimport/logs/job_stat.log"), "JobName:images\nJobState:RUNNING\n");
        Files.createDirectory(there.resolve("distcp"));
        Files.writeString(
                there.resolve("distcp/logs.json"), "{\"tool\":\"other\",\"job\":\"logs\",\"state\":\"failed\"}");
        for (String side : List.of("source.csv", "target.csv")) {
            Files.writeString(
                    there.resolve(side),
                    "key,size,md5,lastModified\na,1," + "0".repeat(32) + ",2026-12-04T15:00:00Z\n");
        }
    }

    private void putRecord() throws IOException {
        RealSettings writing = new RealSettings(keys(), null, true, new RealSettings.Files(there));
        assertThat(new RecordKeeping(plan, () -> Drills.RESTORED_AT.plusSeconds(60))
                        .real(writing)
                        .write(Drills.KIND, "orders", Drills.ORIGIN, Drills.RESTORED_AT, Drills.checked("orders")))
                .isEmpty();
        try (Stream<Path> files = Files.walk(there)) {
            Path record = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.move(record, there.resolve("orders.json"));
        }
    }

    private Reading<DrillRecord> read(Courier courier) {
        RealSettings here = new RealSettings(keys(), null, true);
        return new RecordKeeping(plan, () -> Drills.RESTORED_AT.plusSeconds(60))
                .real(here, Elsewhere.asking(courier, Clock.systemUTC()))
                .file("orders.json", Drills.KIND, "orders");
    }

    private static void isRefused(Reading<?> reading, String sentence) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason().key()).isEqualTo(sentence));
    }

    @Test
    void aSignedFileOfAnotherMachineIsCheckedWithTheKeyOfThisOne() throws IOException {
        putRecord();

        assertThat(read(new Walk(settings(there))).evidence()).hasValueSatisfying(read -> {
            assertThat(read.level()).isEqualTo(Level.RECORDED);
            assertThat(read.source()).isEqualTo("file orders.json, agent linux-1");
            assertThat(read.value()).isEqualTo(Drills.checked("orders"));
        });
    }

    @Test
    void aWorldWithACourierLooksForNoFileOfThisMachine() throws IOException {
        putRecord();
        Path empty = Files.createDirectory(there.resolve("empty"));
        RealSettings here = new RealSettings(keys(), null, true, new RealSettings.Files(there));

        try (World world = World.real(here, new Walk(settings(empty)))) {
            isRefused(world.records(plan).file("orders.json", Drills.KIND, "orders"), "file.absent");
            isRefused(world.records(plan).newest(Drills.KIND, "orders"), "record.no-files");
        }
    }

    @Test
    void theFilesOfTransfersAreReadWhereTheCourierGoes() throws IOException {
        putObjects();
        List<String> answers = new ArrayList<>();
        Courier courier = changing(answer -> {
            answers.add(answer);
            return answer;
        });
        Clock clock = Clock.systemUTC();
        RealSettings here = new RealSettings(keys(), null, true, new RealSettings.Files(home));
        Asking asking = Elsewhere.asking(courier, clock);
        TransferReader transfers = TransferPorts.transfers(here, asking, Ports.NONE, clock);
        InventoryReader inventories = TransferPorts.inventories(here, asking, Ports.NONE, clock);
        Instant until = clock.instant().plusSeconds(60);
        TransferQuestion images = new TransferQuestion(Tool.OSSIMPORT, "ossimport", "images");

        assertThat(transfers.settings(images, until).evidence())
                .hasValueSatisfying(read -> assertThat(read.value().bucket()).isEqualTo("images-hz"));
        assertThat(transfers.progress(images, until).evidence())
                .hasValueSatisfying(read -> assertThat(read.value().state()).isEqualTo(State.RUNNING));
        assertThat(transfers
                        .progress(new TransferQuestion(Tool.OTHER, "distcp", "logs"), until)
                        .evidence())
                .hasValueSatisfying(read -> assertThat(read.level()).isEqualTo(Level.DECLARED));
        assertThat(inventories
                        .compare(new InventoryQuestion("images", OriginType.S3, "source.csv", "target.csv"), until)
                        .evidence())
                .hasValueSatisfying(read -> assertThat(read.value().equal()).isEqualTo(1));
        assertThat(answers).hasSize(4).allSatisfy(answer -> assertThat(answer).doesNotContain(SECRET));
    }

    @Test
    void noWorkFolderIsReadThroughALinkThatLeadsOut() throws IOException {
        putObjects();
        Path moved = Files.move(there.resolve("ossimport"), home.resolve("ossimport"));
        assumeThatCode(() -> Files.createSymbolicLink(there.resolve("ossimport"), moved))
                .doesNotThrowAnyException();
        Asking asking = Elsewhere.asking(new Walk(settings(there)), Clock.systemUTC());
        TransferReader transfers =
                TransferPorts.transfers(new RealSettings(keys(), null, true), asking, Ports.NONE, Clock.systemUTC());
        TransferQuestion images = new TransferQuestion(Tool.OSSIMPORT, "ossimport", "images");
        Instant until = Clock.systemUTC().instant().plusSeconds(60);

        isRefused(transfers.settings(images, until), "path.link");
        isRefused(transfers.progress(images, until), "path.link");
    }

    @Test
    void aMachineThatLetsNoFileBeReadSaysSo() {
        Courier courier = new Walk(new RealSettings(CredentialSource.none(), null, false));

        isRefused(read(courier), "record.no-files");
        Clock clock = Clock.systemUTC();
        isRefused(
                TransferPorts.inventories(
                                new RealSettings(keys(), null, true),
                                Elsewhere.asking(courier, clock),
                                Ports.NONE,
                                clock)
                        .compare(
                                new InventoryQuestion("images", OriginType.S3, "a.csv", "b.csv"),
                                clock.instant().plusSeconds(60)),
                "transfer.no-files");
    }

    @Test
    void noFileOutsideOfWhatTheOtherMachineLetsBeReadIsRead() throws IOException {
        Files.writeString(home.resolve("secret.json"), "{}");
        Courier courier = new Walk(settings(there));

        try (World world = World.real(new RealSettings(keys(), null, true), courier)) {
            isRefused(world.records(plan).file("../secret.json", Drills.KIND, "orders"), "path.above");
            String absolute = home.resolve("secret.json").toString();
            isRefused(world.records(plan).file(absolute, Drills.KIND, "orders"), "path.absolute");
        }
    }

    @Test
    void anAnswerWithWordsThatNobodyHasIsNoEvidence() {
        Courier courier = changing(answer -> answer.replace("file.absent", "file.lost"));

        isRefused(read(courier), "remote.garbled");
    }

    /** Goes to a machine where nothing but what came along is known. */
    private final class WalkWithSecrets implements Courier {
        private final List<Errand> errands = new ArrayList<>();

        @Override
        public String place() {
            return "agent linux-1";
        }

        @Override
        public String carry(Errand errand) {
            errands.add(errand);
            CredentialSource along =
                    name -> Optional.ofNullable(errand.secrets().get(name));
            String answer = MigrationGate.answer(
                    errand.task(), new RealSettings(along, null, false, new RealSettings.Files(there)));
            assertThat(errand.task() + answer).doesNotContain("planted");
            return answer;
        }
    }

    @Test
    void databasesAreAskedWhereTheCourierGoesWithTheCredentialsOfThisMachine() {
        String side = "source: { host: 127.0.0.1, port: 1, database: orders, credentials: orders-source }";
        MigrationPlan reaching = MigrationGate.read(
                new PlanText(
                        "migration.yaml",
                        TEXT.replace("type: sync }", "type: sync }, " + side).getBytes(UTF_8)),
                Set.of());
        CredentialSource here = name -> Optional.of(new Credential("reader", "plantedPassword", null));
        WalkWithSecrets courier = new WalkWithSecrets();

        try (World world = World.real(new RealSettings(here, null, true), courier)) {
            EvidenceKind<SchemaShape> schema = SchemaShape.TOPIC.of(Backup.Side.SOURCE);
            Scope scope = new Scope(reaching, reaching.assets(), Set.of(schema));
            EvidenceBook book = EvidenceBook.empty();
            for (EvidenceSource source : world.sources(reaching)) {
                book = source.kinds().contains(schema)
                        ? source.read(scope, book, world.clock().instant().plusSeconds(60))
                        : book;
            }

            assertThat(courier.errands)
                    .singleElement()
                    .satisfies(errand -> assertThat(errand.secrets()).containsOnlyKeys("orders-source"));
            assertThat(book.find(schema, "orders").orElseThrow())
                    .isInstanceOfSatisfying(
                            NoEvidence.class,
                            none -> assertThat(none.reason().key())
                                    .startsWith("database.")
                                    .isNotEqualTo("database.not-here")
                                    .isNotEqualTo("database.no-credential"));
        }
    }

    @Test
    void aMachineThatIsLentToNobodyAsksNoDatabase() {
        String task =
                "{\"kind\":\"database-schema\",\"question\":{\"accounts\":[],\"after\":null,\"credentials\":\"a\","
                        + "\"database\":\"orders\",\"engine\":\"mysql\",\"exclude\":[],\"heartbeat\":null,\"host\":\"127.0.0.1\","
                        + "\"port\":1,\"tables\":[],\"tls\":\"require\"},\"schema\":\"task/1\",\"withinMillis\":1000}";

        assertThat(MigrationGate.answer(task, new RealSettings(CredentialSource.none(), null, false)))
                .contains("database.not-here");
    }

    @Test
    void whatIsNoTaskIsAnswered() {
        assertThat(MigrationGate.answer("what?", settings(there)))
                .contains("task.unreadable")
                .doesNotContain("what?");
    }
}
