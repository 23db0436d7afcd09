package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.catalog.Catalog;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagReading.Second;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Takes away, ages, weakens and corrupts every single proof that a GO stands on: none may leave the verdict GO.
 *
 * <p>The proofs come from the book of a GO run, so that evidence added later is covered without a new test; a kind of
 * evidence that nobody taught how to corrupt fails.
 */
class RemovalTest {
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final MigrationPlan PLAN = Cutovers.whole(Routes.in(
            Plans.withObjects(Plans.of(Plans.SERVER, Routes.SINCE_UNSEEN), Plans.STORE),
            Routes.WWW,
            Routes.WEB_LB,
            Routes.ELSEWHERE));

    private final FakeCloud cloud = withAnIdleSource();
    private final AssessmentResult go = Drive.toTheEnd(Drive.everything(PLAN, cloud), cloud);

    /** Nothing is written to one of the two sources, so that its checkpoint stands still. */
    private static FakeCloud withAnIdleSource() {
        FakeCloud cloud = new FakeCloud();
        Instant still = cloud.instant().minusSeconds(1);
        cloud.task("ledger", task -> FakeCloud.with(task, task.lag(), still));
        return cloud;
    }

    @Test
    void theUntouchedRunIsGo() {
        assertThat(verdict(go.book())).isEqualTo(Verdict.GO);
        assertThat(proofs().map(EvidenceBook.Key::kind).collect(Collectors.toSet()))
                .as("every kind of evidence that a criterion needs stands in the book of this run")
                .isEqualTo(Catalog.all().stream()
                        .flatMap(criterion -> criterion.needs().stream())
                        .collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> noProofMayBeMissing() {
        return proofs().map(key -> test("without", key, go.book().without(key)));
    }

    @TestFactory
    Stream<DynamicTest> noProofMayBeOld() {
        return proofs().map(key -> test("aged", key, replaced(key, RemovalTest::aged)));
    }

    /** A list that is new may tell of something old. */
    @TestFactory
    Stream<DynamicTest> nothingThatAProofTellsOfMayBeOld() {
        return proofs().filter(key -> Ageing.knows(key.kind().type()))
                .map(key ->
                        test("long ago", key, replaced(key, evidence -> mapped(evidence, value -> Ageing.of(value)))));
    }

    @TestFactory
    Stream<DynamicTest> noProofMayBeWeaker() {
        return proofs().map(key -> test("weaker", key, replaced(key, RemovalTest::weaker)));
    }

    @TestFactory
    Stream<DynamicTest> noProofMayBeUnreadable() {
        return proofs().map(key -> test("corrupted", key, replaced(key, RemovalTest::corrupted)));
    }

    @TestFactory
    Stream<DynamicTest> noDelayMayBeWithoutState() {
        return series().map(key -> test(
                "stateless",
                key,
                replaced(
                        key,
                        one -> mapped(
                                one, value -> Corruptions.eachReading((LagSeries) value, RemovalTest::withoutState)))));
    }

    @TestFactory
    Stream<DynamicTest> noSecondReadingMayBeMissingOldOrUnreadable() {
        List<DynamicTest> tests = new ArrayList<>();
        series().forEach(key -> {
            LagSeries series = (LagSeries) evidence(key).value();
            for (LagReading reading : series.readings()) {
                Second second = reading.second();
                if (second == null || isBetween(series, reading)) {
                    continue;
                }
                Second aged = new Second(second.at().minus(WINDOW), second.source(), second.lag(), null, false);
                Second unread = new Second(second.at(), second.source(), null, Sentence.of("test.unread"), false);
                tests.add(test("second removed at " + reading.at(), key, secondOf(key, reading, null)));
                tests.add(test("second aged at " + reading.at(), key, secondOf(key, reading, aged)));
                tests.add(test("second unread at " + reading.at(), key, secondOf(key, reading, unread)));
            }
        });
        assertThat(tests).as("two databases, two ends, three ways").hasSize(12);
        return tests.stream();
    }

    /** A checkpoint that stands still is read twice on the way, too, which is no proof by itself. */
    private static boolean isBetween(LagSeries series, LagReading reading) {
        List<LagReading> readings = series.readings();
        return !reading.equals(readings.get(0)) && !reading.equals(readings.get(readings.size() - 1));
    }

    /** What was read; where nothing could be, something else was the proof. */
    private Stream<EvidenceBook.Key> proofs() {
        return go.book().all().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Evidence<?>)
                .map(Map.Entry::getKey);
    }

    private Stream<EvidenceBook.Key> series() {
        return proofs().filter(key -> key.kind().equals(LagSeries.KIND));
    }

    private DynamicTest test(String what, EvidenceBook.Key key, EvidenceBook book) {
        return DynamicTest.dynamicTest(
                what + " " + key.kind().id() + " of " + key.subject(),
                () -> assertThat(verdict(book)).isNotEqualTo(Verdict.GO));
    }

    private Verdict verdict(EvidenceBook book) {
        Judge judge = new Judge(go.assignment());
        return judge.verdict(judge.findings(book, go.startedAt(), go.finishedAt()));
    }

    private Evidence<?> evidence(EvidenceBook.Key key) {
        return (Evidence<?>) go.book().all().get(key);
    }

    private EvidenceBook replaced(EvidenceBook.Key key, UnaryOperator<Evidence<?>> change) {
        return with(go.book(), key.kind(), key.subject(), change.apply(evidence(key)));
    }

    @SuppressWarnings("unchecked")
    private static <T> EvidenceBook with(
            EvidenceBook book, EvidenceKind<T> kind, String subject, Evidence<?> evidence) {
        return book.with(kind, subject, (Evidence<T>) evidence);
    }

    private EvidenceBook secondOf(EvidenceBook.Key key, LagReading of, Second second) {
        return replaced(
                key,
                one -> mapped(
                        one,
                        value -> Corruptions.eachReading(
                                (LagSeries) value, reading -> reading.equals(of) ? of.with(second) : reading)));
    }

    private static Evidence<?> aged(Evidence<?> evidence) {
        Object value = evidence.value() instanceof LagSeries series
                ? Corruptions.eachReading(series, RemovalTest::earlier)
                : evidence.value();
        return new Evidence<>(
                evidence.level(),
                evidence.source(),
                evidence.observedAt().minus(evidence.level() == Level.RECORDED ? Ageing.LONG : WINDOW.multipliedBy(2)),
                evidence.digest(),
                value);
    }

    /** What a person wrote down is weaker than what was read, and what was concluded is weaker than that. */
    private static Evidence<?> weaker(Evidence<?> evidence) {
        Level level = evidence.level() == Level.DECLARED ? Level.INFERRED : Level.DECLARED;
        return new Evidence<>(level, evidence.source(), evidence.observedAt(), evidence.digest(), evidence.value());
    }

    private static Evidence<?> corrupted(Evidence<?> evidence) {
        return mapped(evidence, Corruptions.of(evidence.value().getClass()));
    }

    private static Evidence<?> mapped(Evidence<?> evidence, UnaryOperator<Object> change) {
        return new Evidence<>(
                evidence.level(),
                evidence.source(),
                evidence.observedAt(),
                evidence.digest(),
                change.apply(evidence.value()));
    }

    private static LagReading earlier(LagReading one) {
        Second second = one.second() == null
                ? null
                : new Second(
                        one.second().at().minus(WINDOW),
                        one.second().source(),
                        one.second().lag(),
                        null,
                        false);
        return new LagReading(
                one.at().minus(WINDOW),
                one.source(),
                one.lag(),
                one.state(),
                one.checkpoint().minus(WINDOW),
                one.digest(),
                one.round(),
                null,
                second);
    }

    private static LagReading withoutState(LagReading one) {
        return new LagReading(
                one.at(),
                one.source(),
                one.lag(),
                null,
                one.checkpoint(),
                one.digest(),
                one.round(),
                null,
                one.second());
    }
}
