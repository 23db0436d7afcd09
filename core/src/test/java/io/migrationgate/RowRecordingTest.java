package io.migrationgate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.evidence.CountedRows;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.report.AssessmentReport.Note;
import io.migrationgate.watch.AssessmentResult;
import io.migrationgate.watch.Drive;
import io.migrationgate.watch.FakeCloud;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what becomes of the rows that a real run has counted, and that it is said. */
class RowRecordingTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final String STATE = "state: { store: directory, path: state, signing: gate-signing }";
    private static final CredentialSource KEYS =
            name -> Optional.of(new Credential("gate", "the key of these tests, long enough for use", null));

    @TempDir
    private Path folder;

    private static MigrationPlan plan(String state) {
        String text = """
                migration: orders-to-hangzhou
                clouds: { main: { account: "1234567890123456", region: cn-hangzhou } }
                databases:
                  - { name: orders, engine: mysql, dts: { instance: dts1, job: job1, type: sync },
                      source: { host: source, database: orders, credentials: orders-source } }
                  - { name: ledger, engine: mysql, dts: { instance: dts2, job: job2, type: sync } }
                %s
                """.formatted(state);
        return MigrationGate.read(new PlanText("migration.yaml", text.getBytes(UTF_8)), Set.of());
    }

    private static AssessmentResult result(MigrationPlan plan, Reading<CountedRows> rows) {
        AssessmentResult of = Drive.lagGate(plan, new FakeCloud()).stop(AT, "test");
        return new AssessmentResult(
                of.assignment(),
                of.book().with(CountedRows.KIND, "orders", rows),
                of.findings(),
                of.notJudged(),
                of.rules(),
                of.verdict(),
                of.startedAt(),
                of.finishedAt(),
                null,
                null);
    }

    private static Evidence<CountedRows> rows(long uncounted, boolean whole) {
        return new Evidence<>(
                Level.LIVE, "rows", AT, "d", new CountedRows(AT, Map.of("orders.items", 7L), uncounted, whole));
    }

    private Sentence written(String state, Reading<CountedRows> rows) {
        MigrationPlan plan = plan(state);
        try (World world = World.real(new RealSettings(KEYS, null, true, new RealSettings.Files(folder)))) {
            List<Note> notes = RowRecording.of(plan, world, RunOrigin.of(plan)).write(result(plan, rows));
            assertThat(notes).singleElement().extracting(Note::subject).isEqualTo("orders");
            return notes.get(0).sentence();
        }
    }

    @Test
    void theyAreKeptSignedAndFoundByTheirTime() {
        assertThat(written(STATE, rows(0, true))).isEqualTo(Sentence.of("fact.rows-recorded", 1));

        try (World world = World.real(new RealSettings(KEYS, null, true, new RealSettings.Files(folder)))) {
            assertThat(world.records(plan(STATE)).around(CountedRows.RECORD, "orders", AT))
                    .singleElement()
                    .satisfies(read -> {
                        assertThat(read.evidence().orElseThrow().level()).isEqualTo(Level.RECORDED);
                        assertThat(read.evidence().orElseThrow().value().tables())
                                .containsEntry("orders.items", 7L);
                    });
            assertThat(world.records(plan(STATE)).around(CountedRows.RECORD, "ledger", AT))
                    .isEmpty();
        }
    }

    @Test
    void whatIsMissingInThemIsSaid() {
        assertThat(written(STATE, rows(3, true))).isEqualTo(Sentence.of("fact.rows-recorded-but", 1, 3L));
        assertThat(written(STATE.replace("path: state", "path: other"), rows(0, false)))
                .isEqualTo(Sentence.of("fact.rows-recorded-in-part", 1));
    }

    @Test
    void whyTheyAreNotKeptIsSaid() {
        assertThat(written("", rows(0, true)))
                .isEqualTo(Sentence.of("fact.rows-not-recorded", Sentence.of("record.no-state")));
        assertThat(written("state: { store: directory, path: state }", rows(0, true)))
                .isEqualTo(Sentence.of("fact.rows-not-recorded", Sentence.of("rows.no-key")));
        assertThat(written("state: { store: directory, signing: gate-signing }", rows(0, true)))
                .isEqualTo(Sentence.of("fact.rows-not-recorded", Sentence.of("record.no-path")));
        NoEvidence<CountedRows> none =
                new NoEvidence<>("rows", AT, Sentence.of("database.silent"), Sentence.of("database.silent.remedy"));
        assertThat(written(STATE, none))
                .isEqualTo(Sentence.of("fact.rows-not-recorded", Sentence.of("database.silent")));
    }

    @Test
    void rowsAreCountedOnlyWhereTheyCanBeKept() {
        assertThat(RowRecording.wanted(plan(STATE))).isTrue();
        assertThat(RowRecording.wanted(plan(""))).isFalse();
        assertThat(RowRecording.wanted(plan("state: { store: directory, path: state }")))
                .isFalse();
    }
}
