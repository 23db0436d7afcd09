package io.migrationgate.simulator.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.evidence.BackupGrade;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordKind;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that the engine reads the records of a scenario as it reads real ones: signature, schema, age and all. */
class ScenarioRecordsTest {
    private static final Instant START = Instant.parse("2026-12-04T16:00:00Z");
    private static final RecordKind<DrillRecord> SOURCE = DrillRecord.kind(Side.SOURCE);
    private static final MigrationPlan PLAN =
            MigrationGate.read(new PlanText("migration.yaml", """
                    migration: orders-to-hangzhou
                    simulated: true
                    clouds: { main: { region: cn-hangzhou } }
                    databases: [ { name: orders, engine: mysql, dts: { instance: d, job: j, type: sync } } ]
                    """.getBytes(UTF_8)), Set.of());

    private World world;

    private Records records(String... records) {
        String list = records.length == 0 ? "" : "\nrecords:\n  - " + String.join("\n  - ", records);
        world = SimulatedWorld.start("startsAt: 2026-12-05T00:00:00+08:00" + list, InstantSource.system());
        return world.records(PLAN);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Evidence<DrillRecord> found(Reading<DrillRecord> reading) {
        return reading.evidence().orElseThrow();
    }

    private static void isRefused(Reading<DrillRecord> reading, String sentence) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason().key()).isEqualTo(sentence));
    }

    @Test
    void aRecordIsRecordedAndAsOldAsTheScenarioSays() {
        Evidence<DrillRecord> drill =
                found(records("{ kind: drill-source, asset: orders, age: 48h, product: rds, backup: b-7 }")
                        .newest(SOURCE, "orders"));
        assertThat(drill.level()).isEqualTo(Level.RECORDED);
        assertThat(drill.observedAt()).isEqualTo(START.minus(Duration.ofDays(2)));
        assertThat(drill.value().product()).isEqualTo("rds");
        assertThat(drill.value().backupId()).isEqualTo("b-7");
        assertThat(drill.value().backupTime()).isBefore(drill.value().restoredAt());
    }

    @Test
    void aRehearsalIsOfThePlanAndOfAllPhasesUnlessTheScenarioNamesSome() {
        String digest = "0123456789abcdef".repeat(4);
        Records records = records(
                "{ kind: rehearsal, age: 48h, sequence: " + digest + " }",
                "{ kind: rehearsal, age: 24h, sequence: " + digest + ", grade: drilled, phases: [ freeze ] }");
        Evidence<RehearsalRecord> newest = records.newest(RehearsalRecord.RECORD, RehearsalRecord.SUBJECT)
                .evidence()
                .orElseThrow();

        assertThat(newest.level()).isEqualTo(Level.RECORDED);
        assertThat(newest.value())
                .isEqualTo(new RehearsalRecord(digest, RehearsalRecord.Grade.DRILLED, List.of("freeze")));

        world.close();
        records = records("{ kind: rehearsal, age: 48h, sequence: " + digest + " }");
        RehearsalRecord all = records.newest(RehearsalRecord.RECORD, RehearsalRecord.SUBJECT)
                .evidence()
                .orElseThrow()
                .value();
        assertThat(all.grade()).isEqualTo(RehearsalRecord.Grade.REHEARSED);
        assertThat(all.phases()).hasSize(17).contains("preflight", "observe");
    }

    @Test
    void aDrillReachesItsGrade() {
        Records records = records(
                "{ kind: drill-source, asset: a, age: 1h }",
                "{ kind: drill-source, asset: b, age: 1h, grade: restored }",
                "{ kind: drill-source, asset: c, age: 1h, grade: exists }");
        assertThat(found(records.newest(SOURCE, "a")).value().grade()).isEqualTo(BackupGrade.CONTENT_CHECKED);
        assertThat(found(records.newest(SOURCE, "b")).value().grade()).isEqualTo(BackupGrade.RESTORED);
        assertThat(found(records.newest(SOURCE, "c")).value().grade()).isEqualTo(BackupGrade.EXISTS);
    }

    @Test
    void theNewestOfAKindAndAssetIsRead() {
        Records records = records(
                "{ kind: drill-source, asset: orders, age: 2h, backup: old }",
                "{ kind: drill-source, asset: orders, age: 1h, backup: new }",
                "{ kind: drill-target, asset: orders, age: 1m, backup: target }",
                "{ kind: drill-source, asset: orders-2, age: 1m, backup: other }");
        assertThat(found(records.newest(SOURCE, "orders")).value().backupId()).isEqualTo("new");
        assertThat(found(records.newest(DrillRecord.kind(Side.TARGET), "orders"))
                        .value()
                        .backupId())
                .isEqualTo("target");
    }

    @Test
    void aFileThatThePlanNamesIsAnsweredFromTheScenario() {
        Records records = records("{ kind: drill-source, asset: orders, age: 1h }");
        assertThat(found(records.file("drills/orders.json", SOURCE, "orders")).level())
                .isEqualTo(Level.RECORDED);
    }

    @Test
    void whatTheScenarioDoesNotHoldIsNotThere() {
        isRefused(records().newest(SOURCE, "orders"), "store.no-record");
    }

    @Test
    void aRecordWithAWrongSignatureIsNoEvidence() {
        Records records = records("{ kind: drill-source, asset: orders, age: 1h, signature: wrong }");
        isRefused(records.newest(SOURCE, "orders"), "record.wrong-key");
    }

    @Test
    void aRecordThatNobodySignedIsDeclared() {
        Records records = records("{ kind: drill-source, asset: orders, age: 1h, signature: none }");
        assertThat(found(records.newest(SOURCE, "orders")).level()).isEqualTo(Level.DECLARED);
    }

    @Test
    void aRecordFromTheFutureIsNoEvidence() {
        Records records = records("{ kind: drill-source, asset: orders, age: -1m }");
        isRefused(records.newest(SOURCE, "orders"), "evidence.from-the-future");
    }

    @Test
    void whatARunRecordsItReadsBack() {
        Records records = records("{ kind: drill-source, asset: orders, age: 1h }");
        DrillRecord drill = found(records.newest(SOURCE, "orders")).value();
        RecordOrigin origin = new RecordOrigin("d", "0.1.0", "h", "run-1");
        assertThat(records.write(SOURCE, "orders", origin, START, drill)).isEmpty();
        assertThat(records.write(SOURCE, "orders", origin, START, drill)).contains(Sentence.of("store.taken"));
        assertThat(found(world.records(PLAN).newest(SOURCE, "orders")).observedAt())
                .isEqualTo(START);
    }

    @Test
    void noOtherRunHasItsKey() {
        String text = records("{ kind: drill-source, asset: orders, age: 1h }")
                .store()
                .newest("drill-source", "orders")
                .evidence()
                .orElseThrow()
                .value();
        world.close();
        Records other = records();
        Records reading = new Records(
                other.migration(),
                true,
                other.store(),
                path -> new Evidence<>(Level.DECLARED, path, START, "d", text),
                other.signing(),
                other.clock());
        isRefused(reading.file("stolen.json", SOURCE, "orders"), "record.wrong-key");
    }
}
