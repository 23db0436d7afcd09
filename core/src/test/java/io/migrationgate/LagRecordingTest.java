package io.migrationgate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.DtsState;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceStore;
import io.migrationgate.evidence.LagSamples;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordStores;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SignedStore;
import io.migrationgate.evidence.SigningKey;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagReading.Round;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.lag.Readings;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.report.AssessmentReport.Note;
import io.migrationgate.watch.AssessmentResult;
import io.migrationgate.watch.Drive;
import io.migrationgate.watch.FakeCloud;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests what of a run's delays is kept, with what key, and what is said of it. */
class LagRecordingTest {
    private static final String STATE = "state: { store: directory, path: state, signing: gate-signing }";
    private static final SigningKey KEY =
            SigningKey.of("a key of these tests alone, long enough").orElseThrow();
    private static final Instant LATER = Readings.START.plus(Duration.ofDays(1));

    private final List<String> texts = new ArrayList<>();

    @Test
    void aRunKeepsTheGreatestDelayOfEachMinuteSigned() {
        List<Note> notes = write(STATE, Readings.START);

        assertThat(notes).containsExactly(new Note("orders", Sentence.of("fact.samples-recorded", 2, 2)));
        assertThat(texts).singleElement().asString().contains("\"signature\":").contains("lag-samples/1");
        LagSamples kept = newest();
        assertThat(kept.minutes())
                .extracting(LagSamples.Minute::highest)
                .containsExactly(Duration.ofMillis(900), Duration.ofSeconds(7));
    }

    @Test
    void theNextRunKeepsWhatEarlierOnesKept() {
        write(STATE, Readings.START);

        assertThat(write(STATE, LATER)).containsExactly(new Note("orders", Sentence.of("fact.samples-recorded", 2, 4)));
        assertThat(newest().minutes()).hasSize(4);
    }

    @Test
    void whatIsNotSignedWithOurKeyIsNotSignedAgain() {
        write(STATE, Readings.START);
        texts.set(0, texts.get(0).replace("900", "901"));

        assertThat(write(STATE, LATER)).containsExactly(new Note("orders", Sentence.of("fact.samples-recorded", 2, 2)));
    }

    @Test
    void withoutAKeyNothingIsKept() {
        assertThat(write("", Readings.START)).isEmpty();
        assertThat(write("state: { store: directory, path: state }", Readings.START))
                .isEmpty();
        assertThat(texts).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        MigrationPlan plan = plan(STATE);
        Loopback nowhere = new Loopback(
                (cloud, product) -> Optional.empty(), () -> LATER, () -> LATER, time -> {}, true, () -> {});
        try (World world = World.loopback(nowhere)) {
            assertThat(LagRecording.of(plan, world, RunOrigin.of(plan)).write(result(plan, Readings.START)))
                    .containsExactly(new Note(
                            "orders", Sentence.of("fact.samples-not-recorded", Sentence.of("record.no-simulation"))));
        }
    }

    @Test
    void aRunWithoutAUsableDelayKeepsNothing() {
        MigrationPlan plan = plan(STATE);
        try (World world = world()) {
            LagSeries lost = new LagSeries(List.of(reading(Readings.START, null)));
            assertThat(LagRecording.of(plan, world, RunOrigin.of(plan)).write(result(plan, lost)))
                    .isEmpty();
        }
        assertThat(texts).isEmpty();
    }

    private List<Note> write(String state, Instant at) {
        MigrationPlan plan = plan(state);
        try (World world = world()) {
            return LagRecording.of(plan, world, RunOrigin.of(plan)).write(result(plan, at));
        }
    }

    private LagSamples newest() {
        try (World world = world()) {
            Reading<LagSamples> read = world.records(plan(STATE)).newest(LagSamples.RECORD, "orders");
            assertThat(read.evidence().orElseThrow().level()).isEqualTo(Level.RECORDED);
            return read.evidence().orElseThrow().value();
        }
    }

    private World world() {
        InstantSource clock = () -> LATER.plusSeconds(600);
        SignedStore signed = new SignedStore(new TextStore(), KEY);
        return World.loopback(new Loopback(
                (cloud, product) -> Optional.empty(),
                clock,
                clock,
                time -> {},
                true,
                Ports.NONE.with(RecordStores.class, migration -> signed),
                () -> {}));
    }

    private static AssessmentResult result(MigrationPlan plan, Instant at) {
        return result(
                plan,
                new LagSeries(List.of(
                        reading(at, Duration.ofMillis(800)),
                        reading(at.plusSeconds(2), Duration.ofMillis(900)),
                        reading(at.plusSeconds(4), null),
                        reading(at.plusSeconds(60), Duration.ofSeconds(7)))));
    }

    private static AssessmentResult result(MigrationPlan plan, LagSeries series) {
        FakeCloud cloud = new FakeCloud();
        AssessmentResult of = Drive.lagGate(plan, cloud).stop(Readings.START, "test");
        Instant end = series.readings().get(series.readings().size() - 1).at();
        return new AssessmentResult(
                of.assignment(),
                of.book().with(LagSeries.KIND, "orders", new Evidence<>(Level.LIVE, "dts", end, "d", series)),
                of.findings(),
                of.notJudged(),
                of.rules(),
                of.verdict(),
                of.startedAt(),
                of.finishedAt(),
                null,
                null);
    }

    private static LagReading reading(Instant at, Duration lag) {
        return new LagReading(
                at, "dts", lag, DtsState.RUNNING, at, "d", new Round(Duration.ofMillis(20), 1, 20), null, null);
    }

    private static MigrationPlan plan(String state) {
        String text = """
                migration: orders-to-hangzhou
                simulated: true
                clouds: { main: { account: "1234567890123456", region: cn-hangzhou } }
                databases: [ { name: orders, engine: mysql, dts: { instance: dts1, job: job1, type: sync } } ]
                %s
                """.formatted(state);
        return MigrationGate.read(new PlanText("migration.yaml", text.getBytes(UTF_8)), Set.of());
    }

    /** Keeps texts in a list, whatever their names. */
    private final class TextStore implements EvidenceStore {
        @Override
        public Optional<Sentence> write(Name name, String text) {
            texts.add(text);
            return Optional.empty();
        }

        @Override
        public Reading<String> newest(String kind, String asset) {
            return texts.isEmpty()
                    ? new NoEvidence<>("store", LATER, Sentence.of("store.no-record"), Sentence.of("record.do-again"))
                    : new Evidence<>(
                            Level.DECLARED,
                            "store",
                            LATER,
                            Digest.of(texts.get(texts.size() - 1).getBytes(UTF_8)),
                            texts.get(texts.size() - 1));
        }
    }
}
