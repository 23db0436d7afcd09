package io.migrationgate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Courier;
import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Errand;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Drills;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a real world reads the files of a migration where its courier goes, and nowhere else. */
class ElsewhereTest {
    private static final String KEY = "the key of these tests, long enough for use";

    @TempDir
    private Path home;

    private Path there;
    private MigrationPlan plan;

    @BeforeEach
    void open() throws IOException {
        there = Files.createDirectory(home.resolve("there"));
        String text = """
                migration: orders-to-hangzhou
                clouds: { main: { account: "1234567890123456", region: cn-hangzhou } }
                databases: [ { name: orders, engine: mysql, dts: { instance: dts1, job: job1, type: sync } } ]
                state: { store: directory, path: state, signing: gate-signing }
                """;
        plan = MigrationGate.read(new PlanText("migration.yaml", text.getBytes(UTF_8)), Set.of());
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

    private RealSettings settings(Path folder) {
        return new RealSettings(CredentialSource.none(), null, false, new RealSettings.Files(folder, there));
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
    void aMachineThatLetsNoFileBeReadSaysSo() {
        Courier courier = new Walk(new RealSettings(CredentialSource.none(), null, false));

        isRefused(read(courier), "record.no-files");
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
        Courier courier = new Courier() {
            @Override
            public String place() {
                return "agent linux-1";
            }

            @Override
            public String carry(Errand errand) {
                return new Walk(settings(there)).carry(errand).replace("file.absent", "file.lost");
            }
        };

        isRefused(read(courier), "remote.garbled");
    }

    @Test
    void whatIsNoTaskIsAnswered() {
        assertThat(MigrationGate.answer("what?", settings(there)))
                .contains("task.unreadable")
                .doesNotContain("what?");
    }
}
