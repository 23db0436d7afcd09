package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import io.migrationgate.progress.Turn;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {
    private final FakeCloud cloud = new FakeCloud();

    @Test
    void aHealthySimulatedMigrationIsGoAfterOneWindow() {
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.GO);
        assertThat(result.findings()).isNotEmpty().allMatch(finding -> finding.status() == Status.PASS);
        assertThat(cloud.elapsed()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(63));
    }

    @Test
    void everyRoundListsOncePerTaskTypeAndConfirmsOnlyAtBothEnds() {
        Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud), cloud);

        int wayBack = 1;
        assertThat(cloud.listings).isEqualTo(wayBack + 2 * 31);
        assertThat(cloud.secondReadings).isEqualTo(4);
    }

    @Test
    void inARealRunWhatIsSeenInPartBlocks() {
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.real(), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.findings())
                .filteredOn(finding -> finding.status() != Status.PASS)
                .extracting(finding -> finding.observed().key())
                .as("what is seen of a criterion does not make it hold")
                .containsOnly("finding.not-proven");
        assertThat(result.notJudged()).isEmpty();
    }

    @Test
    void everythingThatIsAskedForIsJudged() {
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.withServer(true), cloud), cloud);

        assertThat(result.notJudged()).isEmpty();
        assertThat(result.findings())
                .extracting(Finding::criterion)
                .containsAll(EnumSet.of(
                        CriterionId.DTS_PRIVILEGES,
                        CriterionId.SCHEMA_HAZARDS,
                        CriterionId.CUTOVER_ORDER,
                        CriterionId.ROLLBACK_TESTED,
                        CriterionId.SMC_STATE));
    }

    @Test
    void aSpikeEndsReadinessAtOnceAsFail() {
        Assessment readiness = Drive.readiness(Plans.simulated(), cloud);
        AssessmentResult result = Drive.toTheEnd(readiness, cloud, () -> cloud.lag("orders", spikeAt(20)));

        assertThat(result.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(status(result, CriterionId.DTS_LAG, "orders")).isEqualTo(Status.FAIL);
        assertThat(status(result, CriterionId.DTS_LAG, "ledger")).isEqualTo(Status.PASS);
    }

    @Test
    void theLagGateIsGoAWindowAfterASpike() {
        Assessment gate = Drive.lagGate(Plans.real(), cloud);
        AssessmentResult result = Drive.toTheEnd(gate, cloud, () -> cloud.lag("orders", spikeAt(20)));

        assertThat(result.verdict()).isEqualTo(Verdict.GO);
        assertThat(cloud.elapsed()).isBetween(Duration.ofSeconds(81), Duration.ofSeconds(88));
    }

    @Test
    void theLagGateGivesUpAtItsTimeoutWithNoGoForAFreshDelayAboveTheLimit() {
        cloud.lag("orders", Duration.ofSeconds(41));
        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(cloud.elapsed()).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
    }

    @Test
    void aTaskThatStopsReportingIsInconclusive() {
        Assessment readiness = Drive.readiness(Plans.simulated(), cloud);
        AssessmentResult result = Drive.toTheEnd(readiness, cloud, () -> {
            if (cloud.elapsed().compareTo(Duration.ofSeconds(20)) > 0) {
                cloud.task("orders", AssessmentTest::withoutLag);
            }
        });

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(status(result, CriterionId.DTS_LAG, "orders")).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void whatCannotBeReadAtAllIsNotWaitedFor() {
        cloud.unreadableFrom(Duration.ZERO);
        AssessmentResult gate = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud), cloud);

        assertThat(gate.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(cloud.elapsed()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void anAbsentTaskFailsAtOnce() {
        cloud.task("orders", task -> null);
        AssessmentResult gate = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud), cloud);

        assertThat(gate.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(status(gate, CriterionId.INVENTORY_FOUND, "orders")).isEqualTo(Status.FAIL);
        assertThat(cloud.elapsed()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void anOtherAccountIsNoGo() {
        cloud.account("999");
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(status(result, CriterionId.INVENTORY_FOUND, "orders")).isEqualTo(Status.FAIL);
    }

    @Test
    void secondReadingsThatContradictAreInconclusive() {
        cloud.secondLag("orders", Duration.ofSeconds(4));
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud), cloud);

        Finding finding = Drive.finding(result, CriterionId.DTS_LAG, "orders");
        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(finding.observed().key()).isEqualTo("dts-lag.contradiction");
    }

    @Test
    void secondReadingsThatFailAreInconclusive() {
        cloud.secondLag("orders", Duration.ofSeconds(-1));
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud), cloud);

        assertThat(status(result, CriterionId.DTS_LAG, "orders")).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void stopIsInconclusiveFromWhatIsKnownAndStays() {
        Assessment readiness = Drive.readiness(Plans.simulated(), cloud);
        Drive.untilDelaysAreRead(readiness, cloud);
        AssessmentResult stopped = readiness.stop(cloud.instant(), "interrupted");

        assertThat(stopped.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(stopped.stopped()).isEqualTo("interrupted");
        assertThat(status(stopped, CriterionId.DTS_STATE, "orders")).isEqualTo(Status.PASS);
        assertThat(readiness.stop(cloud.instant(), "again")).isSameAs(stopped);
        assertThat(readiness.advance(cloud.instant())).isEqualTo(new Turn.Finished<>(stopped));
    }

    @Test
    void stopAfterTheEndGivesTheFinishedResult() {
        Assessment readiness = Drive.readiness(Plans.simulated(), cloud);
        AssessmentResult result = Drive.toTheEnd(readiness, cloud);

        assertThat(readiness.stop(cloud.instant(), "late")).isSameAs(result);
    }

    @Test
    void waitsAreAlwaysForALaterTime() {
        Assessment readiness = Drive.readiness(Plans.simulated(), cloud);
        for (int turn = 0; turn < 5; turn++) {
            Instant now = cloud.instant();
            Turn<AssessmentResult> waiting = readiness.advance(now);
            Instant until = ((Turn.Waiting<AssessmentResult>) waiting).until();
            assertThat(until).isAfter(now);
            cloud.waitUntil(until);
        }
    }

    @Test
    void aWaiverTurnsAFailureIntoWaivedUntilItExpires() {
        cloud.precheck(passed -> new DtsPrecheck("Failed", 1, passed.items()));
        Waiver waiver = waiver("dts-precheck", Settings.NONE, Instant.parse("2027-01-01T00:00:00Z"));
        Waiver expired = waiver("dts-precheck", Settings.NONE, Instant.parse("2026-01-01T00:00:00Z"));

        AssessmentResult waived = Drive.toTheEnd(Drive.readiness(Plans.with(waiver), cloud), cloud);
        AssessmentResult late = Drive.toTheEnd(Drive.readiness(Plans.with(expired), cloud), cloud);

        assertThat(status(waived, CriterionId.DTS_PRECHECK, "orders")).isEqualTo(Status.WAIVED);
        assertThat(status(late, CriterionId.DTS_PRECHECK, "orders")).isEqualTo(Status.FAIL);
    }

    @Test
    void aWaiverWithASettingJudgesByIt() {
        cloud.lag("orders", Duration.ofSeconds(7));
        cloud.secondLag("orders", Duration.ofSeconds(7));
        Instant until = Instant.parse("2027-01-01T00:00:00Z");
        Waiver ten = waiver("dts-lag", new Settings(Map.of("below", Duration.ofSeconds(10))), until);
        Waiver six = waiver("dts-lag", new Settings(Map.of("below", Duration.ofSeconds(6))), until);

        AssessmentResult wide = Drive.toTheEnd(Drive.readiness(Plans.with(ten), cloud), cloud);
        AssessmentResult narrow = Drive.toTheEnd(Drive.readiness(Plans.with(six), cloud), cloud);

        assertThat(status(wide, CriterionId.DTS_LAG, "orders")).isEqualTo(Status.WAIVED);
        assertThat(status(narrow, CriterionId.DTS_LAG, "orders")).isEqualTo(Status.FAIL);
    }

    @Test
    void settingsOfThePlanAreWhatIsJudgedBy() {
        Settings twoMinutes = new Settings(Map.of("for", Duration.ofMinutes(2)));
        AssessmentResult result =
                Drive.toTheEnd(Drive.readiness(Plans.with(Map.of("dts-lag", twoMinutes)), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.GO);
        assertThat(cloud.elapsed()).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void theDeadlineCountsFromTheStartOfTheRun() {
        cloud.precheckTakes(Duration.ofSeconds(40));
        Settings timeout = new Settings(Map.of("timeout", Duration.ofSeconds(100)));
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.with(Map.of("dts-lag", timeout)), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(cloud.elapsed()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(101));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 30, 50, 70, 90, 110, 130, 150, 500, 1000, 1500, 1990})
    void aRoundThatTheDeadlineWouldCutOffIsNotBegun(long millis) {
        cloud.lag("orders", Duration.ofSeconds(9));
        Settings timeout =
                new Settings(Map.of("timeout", Duration.ofSeconds(100).plusMillis(millis)));
        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.with(Map.of("dts-lag", timeout)), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(status(result, CriterionId.DTS_STATE, "orders")).isEqualTo(Status.PASS);
        assertThat(cloud.elapsed()).isBetween(Duration.ofSeconds(99), Duration.ofMillis(100_000 + millis));
    }

    private Duration spikeAt(int second) {
        long at = cloud.elapsed().toSeconds();
        return Duration.ofMillis(at >= second && at < second + 2 ? 6000 : 800);
    }

    private static Waiver waiver(String criterion, Settings setting, Instant until) {
        return new Waiver(criterion, "orders", "on call", until, "a reason", "a loss", setting);
    }

    private static Status status(AssessmentResult result, CriterionId criterion, String asset) {
        return Drive.finding(result, criterion, asset).status();
    }

    private static DtsTask withoutLag(DtsTask task) {
        return FakeCloud.with(task, DtsLag.unknown(Sentence.of("dts-lag.empty")), null);
    }
}
