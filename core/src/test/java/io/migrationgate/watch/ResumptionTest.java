package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.lag.Readings;
import io.migrationgate.plan.Settings;
import io.migrationgate.progress.Resumption;
import io.migrationgate.progress.Turn;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a run goes on whose host was restarted. */
class ResumptionTest {
    private static final Duration DOWN = Duration.ofSeconds(90);
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final FakeCloud cloud = new FakeCloud();

    @Test
    void theWindowStartsAnewHoweverLongTheDelayHadHeldBefore() {
        Resumption resumption = interruptedAfter(Duration.ofSeconds(59), DOWN);
        Instant back = cloud.instant();

        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud, resumption), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.GO);
        assertThat(Duration.between(back, cloud.instant())).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(63));
        assertThat(firstReading(result)).isAfterOrEqualTo(back);
    }

    @Test
    void readinessWatchesAWholeWindowAnewToo() {
        Resumption resumption = interruptedAfter(Duration.ofSeconds(59), DOWN);
        Instant back = cloud.instant();

        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud, resumption), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.GO);
        assertThat(result.findings()).isNotEmpty().allMatch(finding -> finding.status() == Status.PASS);
        assertThat(Duration.between(back, cloud.instant())).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(63));
    }

    @Test
    void theRunKeepsItsStartAndSaysWhenNobodyWatched() {
        Resumption resumption = interruptedAfter(Duration.ofSeconds(10), DOWN);
        Instant back = cloud.instant();

        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud, resumption), cloud);

        assertThat(result.startedAt()).isEqualTo(Readings.START);
        assertThat(result.interruption()).isEqualTo(new Interruption(resumption.lastAdvanceAt(), back, null));
    }

    @Test
    void theDeadlineOfTheGateStays() {
        cloud.lag("orders", Duration.ofSeconds(41));
        Resumption resumption = interruptedAfter(Duration.ofMinutes(10), Duration.ofMinutes(15));

        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud, resumption), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(cloud.elapsed()).isBetween(TIMEOUT, TIMEOUT.plusSeconds(10));
    }

    @Test
    void aWindowThatNoLongerFitsBeforeTheDeadlineIsInconclusive() {
        Resumption resumption = interruptedAfter(Duration.ofSeconds(10), Duration.ofMinutes(29));

        AssessmentResult gate = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud, resumption), cloud);

        assertThat(gate.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(cloud.elapsed()).isBetween(TIMEOUT, TIMEOUT.plusSeconds(10));
    }

    @Test
    void theDeadlineOfReadinessStaysToo() {
        Settings timeout = new Settings(Map.of("timeout", Duration.ofSeconds(100)));
        Resumption resumption = interruptedAfter(Duration.ofSeconds(20), Duration.ofSeconds(40));

        AssessmentResult result =
                Drive.toTheEnd(Drive.readiness(Plans.with(Map.of("dts-lag", timeout)), cloud, resumption), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(cloud.elapsed()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(101));
    }

    @Test
    void aDeadlineThatPassedWhileTheHostWasDownEndsTheRunWithoutAReading() {
        Resumption resumption = interruptedAfter(Duration.ofMinutes(1), Duration.ofHours(2));
        Instant back = cloud.instant();
        Assessment gate = Drive.lagGate(Plans.real(), cloud, resumption);

        AssessmentResult result = gate.advance(back).result().orElseThrow();

        assertThat(cloud.listings).isZero();
        assertThat(cloud.instant()).isEqualTo(back);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.status() == Status.INCONCLUSIVE)
                .allMatch(finding -> finding.observed().key().equals("evidence.not-read"));
        assertThat(result.interruption())
                .isEqualTo(new Interruption(resumption.lastAdvanceAt(), back, Readings.START.plus(TIMEOUT)));
        assertThat(gate.advance(back)).isEqualTo(new Turn.Finished<>(result));
    }

    @Test
    void readinessEndsLikewiseWhenItsTimeIsUp() {
        Resumption resumption = interruptedAfter(Duration.ofMinutes(1), Duration.ofHours(2));

        AssessmentResult result = Drive.readiness(Plans.simulated(), cloud, resumption)
                .advance(cloud.instant())
                .result()
                .orElseThrow();

        assertThat(cloud.listings).isZero();
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.findings())
                .isNotEmpty()
                .filteredOn(finding -> finding.status() == Status.PASS)
                .as("the plan alone says these")
                .allMatch(finding -> finding.criterion().subject().wholePlan())
                .noneMatch(finding -> finding.criterion() == CriterionId.CUTOVER_WINDOW);
    }

    @Test
    void aFirstReadingThatFailsIsWaitedFor() {
        Resumption resumption = interruptedAfter(Duration.ofSeconds(10), DOWN);
        Instant back = cloud.instant();
        cloud.unreadableFrom(Duration.ZERO);

        AssessmentResult result =
                Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud, resumption), cloud, () -> readableFrom(back, 30));

        assertThat(result.verdict()).isEqualTo(Verdict.GO);
        assertThat(Duration.between(back, cloud.instant())).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(95));
    }

    @Test
    void aTaskThatIsNotListedAtFirstIsWaitedFor() {
        Resumption resumption = interruptedAfter(Duration.ofSeconds(10), DOWN);
        Instant back = cloud.instant();
        cloud.task("orders", task -> Duration.between(back, cloud.instant()).toSeconds() < 30 ? null : task);

        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud, resumption), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void readinessWaitsForAFirstReadingThatFailsButNoLongerThanItsWindow() {
        Resumption resumption = interruptedAfter(Duration.ofSeconds(10), DOWN);
        Instant back = cloud.instant();
        cloud.unreadableFrom(Duration.ZERO);

        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud, resumption), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Duration.between(back, cloud.instant())).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(80));
    }

    @Test
    void stoppedBeforeItWentOnItKeepsStartAndInterruption() {
        Resumption resumption = interruptedAfter(Duration.ofSeconds(10), DOWN);

        AssessmentResult result =
                Drive.lagGate(Plans.real(), cloud, resumption).stop(cloud.instant(), "the build was aborted");

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.startedAt()).isEqualTo(Readings.START);
        assertThat(result.interruption())
                .isEqualTo(new Interruption(resumption.lastAdvanceAt(), cloud.instant(), null));
    }

    @Test
    void aClockThatWasSetBackMakesNoInterruptionThatEndsBeforeItBegan() {
        Instant later = Readings.START.plusSeconds(20);

        AssessmentResult result =
                Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud, new Resumption(Readings.START, later)), cloud);

        assertThat(result.interruption()).isEqualTo(new Interruption(later, later, null));
        assertThat(result.verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void interruptedTwiceItStillEndsAtTheFirstDeadline() {
        cloud.lag("ledger", Duration.ofSeconds(41));
        Resumption once = interruptedAfter(Duration.ofMinutes(5), Duration.ofMinutes(5));
        Assessment second = Drive.lagGate(Plans.real(), cloud, once);
        second.advance(cloud.instant());
        Resumption twice = new Resumption(once.startedAt(), cloud.instant());
        cloud.waitUntil(cloud.instant().plus(Duration.ofMinutes(5)));

        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud, twice), cloud);

        Finding lag = Drive.finding(result, CriterionId.DTS_LAG, "ledger");
        assertThat(lag.status()).isEqualTo(Status.FAIL);
        assertThat(cloud.elapsed()).isBetween(TIMEOUT, TIMEOUT.plusSeconds(10));
    }

    /** Lets a run watch that long and its host be down that long; nothing of the run is left but what a face keeps. */
    private Resumption interruptedAfter(Duration watched, Duration down) {
        Instant last = Readings.START;
        Assessment first = Drive.lagGate(Plans.real(), cloud);
        while (cloud.elapsed().compareTo(watched) < 0) {
            last = cloud.instant();
            Turn<AssessmentResult> turn = first.advance(last);
            cloud.waitUntil(((Turn.Waiting<AssessmentResult>) turn).until());
        }
        cloud.listings = 0;
        cloud.waitUntil(last.plus(down));
        return new Resumption(Readings.START, last);
    }

    private void readableFrom(Instant back, int second) {
        boolean readable = Duration.between(back, cloud.instant()).toSeconds() >= second;
        cloud.unreadableFrom(readable ? Duration.ofDays(1) : Duration.ZERO);
    }

    private static Instant firstReading(AssessmentResult result) {
        LagSeries series = result.book()
                .find(LagSeries.KIND, "orders")
                .orElseThrow()
                .evidence()
                .orElseThrow()
                .value();
        return series.readings().get(0).at();
    }
}
