package io.migrationgate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Drills;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests where the records of a plan come from, on a real disk and with a real plan. */
class RecordKeepingTest {
    private static final Instant NOW = Drills.RESTORED_AT.plusSeconds(60);
    private static final String KEY = "the key of these tests, long enough for use";

    @TempDir
    private Path folder;

    private static MigrationPlan plan(String migration, boolean simulated, String state) {
        String text = """
                migration: %s
                simulated: %s
                clouds: { main: { account: "1234567890123456", region: cn-hangzhou } }
                databases: [ { name: orders, engine: mysql, dts: { instance: dts1, job: job1, type: sync } } ]
                %s
                """.formatted(migration, simulated, state);
        return MigrationGate.read(new PlanText("migration.yaml", text.getBytes(UTF_8)), Set.of());
    }

    private static MigrationPlan signed() {
        return plan("orders-to-hangzhou", false, "state: { store: directory, path: state, signing: gate-signing }");
    }

    private static CredentialSource keys(String secret) {
        return name ->
                name.equals("gate-signing") ? Optional.of(new Credential("gate", secret, null)) : Optional.empty();
    }

    private Records records(MigrationPlan plan, CredentialSource credentials) {
        RealSettings settings = new RealSettings(credentials, null, true, new RealSettings.Files(folder));
        return new RecordKeeping(plan, () -> NOW).real(settings);
    }

    private static Optional<Sentence> write(Records records) {
        return records.write(Drills.KIND, "orders", Drills.ORIGIN, Drills.RESTORED_AT, Drills.checked("orders"));
    }

    private static void isRefused(Reading<DrillRecord> reading, String sentence) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason().key()).isEqualTo(sentence));
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
    }

    @Test
    void whatOneRunRecordsAnotherReads() throws IOException {
        assertThat(write(records(signed(), keys(KEY)))).isEmpty();
        assertThat(written())
                .singleElement()
                .satisfies(file -> assertThat(file)
                        .startsWithRaw(
                                Path.of("state", "1234567890123456", "orders-to-hangzhou", "records", "drill-source")));
        assertThat(records(signed(), keys(KEY)).newest(Drills.KIND, "orders").evidence())
                .hasValueSatisfying(read -> {
                    assertThat(read.level()).isEqualTo(Level.RECORDED);
                    assertThat(read.value()).isEqualTo(Drills.checked("orders"));
                });
    }

    @Test
    void aRecordSignedWithAnotherKeyIsNoEvidence() {
        write(records(signed(), keys("a planted key, of more than 32 bytes as well")));
        isRefused(records(signed(), keys(KEY)).newest(Drills.KIND, "orders"), "record.wrong-key");
    }

    @Test
    void noFileHoldsTheKey() throws IOException {
        write(records(signed(), keys(KEY)));
        for (Path file : written()) {
            assertThat(Files.readString(folder.resolve(file))).doesNotContain(KEY);
        }
    }

    @Test
    void withoutTheKeyARecordIsDeclaredAndNoneIsWritten() {
        write(records(signed(), keys(KEY)));
        Records keyless = records(signed(), CredentialSource.none());
        assertThat(keyless.newest(Drills.KIND, "orders").evidence()).hasValueSatisfying(read -> {
            assertThat(read.level()).isEqualTo(Level.DECLARED);
            assertThat(read.caveat()).isEqualTo(Sentence.of("record.key-missing", "gate-signing", 32));
        });
        assertThat(write(keyless)).contains(Sentence.of("record.key-missing", "gate-signing", 32));
    }

    @Test
    void aRecordCopiedFromAnotherMigrationIsNoEvidence() throws IOException {
        write(records(
                plan("orders-to-beijing", false, "state: { store: directory, path: state, signing: gate-signing }"),
                keys(KEY)));
        Path other = folder.resolve("state/1234567890123456/orders-to-beijing");
        Files.move(other, other.resolveSibling("orders-to-hangzhou"));
        isRefused(records(signed(), keys(KEY)).newest(Drills.KIND, "orders"), "record.other-migration");
    }

    @Test
    void aFileThatThePlanNamesIsReadAndChecked() throws IOException {
        write(records(signed(), keys(KEY)));
        Files.move(folder.resolve(written().get(0)), folder.resolve("orders.json"));
        assertThat(records(signed(), keys(KEY))
                        .file("orders.json", Drills.KIND, "orders")
                        .evidence())
                .hasValueSatisfying(read -> assertThat(read.level()).isEqualTo(Level.RECORDED));
        Files.writeString(folder.resolve("orders.json"), "{}");
        isRefused(records(signed(), keys(KEY)).file("orders.json", Drills.KIND, "orders"), "record.not-parseable");
    }

    @Test
    void withoutStateOnlyFilesThatThePlanNamesAreReadAndNoneIsMoreThanDeclared() throws IOException {
        write(records(signed(), keys(KEY)));
        Files.move(folder.resolve(written().get(0)), folder.resolve("orders.json"));
        Records stateless = records(plan("orders-to-hangzhou", false, ""), keys(KEY));
        isRefused(stateless.newest(Drills.KIND, "orders"), "record.no-state");
        assertThat(write(stateless)).contains(Sentence.of("record.no-state"));
        assertThat(stateless.file("orders.json", Drills.KIND, "orders").evidence())
                .hasValueSatisfying(read -> assertThat(read.level()).isEqualTo(Level.DECLARED));
    }

    @Test
    void aStoreThatThisVersionDoesNotReadSaysSo() {
        MigrationPlan oss =
                plan("orders-to-hangzhou", false, "state: { store: oss, bucket: ops, signing: gate-signing }");
        MigrationPlan pathless =
                plan("orders-to-hangzhou", false, "state: { store: directory, signing: gate-signing }");
        isRefused(records(oss, keys(KEY)).newest(Drills.KIND, "orders"), "record.no-oss");
        isRefused(records(pathless, keys(KEY)).newest(Drills.KIND, "orders"), "record.no-path");
    }

    @Test
    void aFaceThatLetsNoFileBeReadHasNone() throws IOException {
        write(records(signed(), keys(KEY)));
        try (World world = World.real(new RealSettings(keys(KEY), null, true))) {
            isRefused(world.records(signed()).newest(Drills.KIND, "orders"), "record.no-files");
            isRefused(world.records(signed()).file("orders.json", Drills.KIND, "orders"), "record.no-files");
        }
    }

    @Test
    void aSimulationReadsNoFileAndNoKeyWhateverThePlanNames() throws IOException {
        write(records(signed(), keys(KEY)));
        List<Path> before = written();
        MigrationPlan simulated = plan(
                "orders-to-hangzhou",
                true,
                "state: { store: directory, path: \"%s\", signing: gate-signing }".formatted(folder.resolve("state")));
        try (World world = World.loopback(Loopback.of(simulated))) {
            Records records = world.records(simulated);
            isRefused(records.newest(Drills.KIND, "orders"), "record.no-simulation");
            isRefused(records.file("orders.json", Drills.KIND, "orders"), "record.no-simulation");
            assertThat(write(records)).contains(Sentence.of("record.no-simulation"));
        }
        assertThat(written()).isEqualTo(before);
    }
}
