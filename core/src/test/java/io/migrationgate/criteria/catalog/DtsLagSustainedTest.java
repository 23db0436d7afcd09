package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DtsState;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.Level;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagReading.Second;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.lag.Readings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DtsLagSustainedTest {
    private final DtsLagSustained criterion = new DtsLagSustained();

    @Test
    void aSustainedDelayPasses() {
        assertThat(judge(Readings.healthyUntil(60)).status()).isEqualTo(Status.PASS);
    }

    @Test
    void aSpikeFailsAndSaysDelayAndTime() {
        Finding finding = judge(Readings.healthyUntil(60).change(60, one -> Readings.lag(one, Duration.ofSeconds(6))));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(finding.observed().arguments())
                .containsExactly(Duration.ofSeconds(6), Readings.START.plusSeconds(60));
    }

    @Test
    void aTaskThatStandsFails() {
        assertThat(judge(Readings.healthyUntil(60).change(60, one -> Readings.state(one, DtsState.PAUSED)))
                        .status())
                .isEqualTo(Status.FAIL);
    }

    @Test
    void aTaskThatRetriesIsInconclusive() {
        assertThat(judge(Readings.healthyUntil(60).change(60, one -> Readings.state(one, DtsState.RETRYING)))
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void contradictionsNameBothReadings() {
        Finding delays = judge(Readings.healthyUntil(60)
                .change(60, one -> one.with(new Second(one.at(), "second", Duration.ofSeconds(4), null, false))));
        Finding states = judge(Readings.healthyUntil(60)
                .change(60, one -> one.with(new Second(one.at(), "second", one.lag(), null, true))));

        assertThat(delays.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(delays.observed().arguments()).contains("first", "second");
        assertThat(states.observed().key()).isEqualTo("dts-lag.contradicting-state");
    }

    @Test
    void everythingElseThatKeepsAWindowOpenIsInconclusiveAndSaysWhat() {
        Readings healthy = Readings.healthyUntil(60);

        assertThat(observed(Readings.healthyUntil(40))).isEqualTo("dts-lag.holding");
        assertThat(observed(healthy.without(10, 20, 30, 40))).isEqualTo("dts-lag.coverage");
        assertThat(observed(healthy.without(20, 22, 24))).isEqualTo("dts-lag.gap");
        assertThat(observed(healthy.changeAll(one -> one.tookIn(Duration.ofSeconds(7)))))
                .isEqualTo("dts-lag.too-slow");
        assertThat(observed(healthy.changeAll(one -> Readings.checkpoint(one, Readings.START))))
                .isEqualTo("dts-lag.idle");
        assertThat(observed(healthy.change(60, Readings::unitUnknown))).isEqualTo("dts-lag.and-newest");
        assertThat(observed(healthy.change(60, DtsLagSustainedTest::unconfirmed)))
                .isEqualTo("dts-lag.unconfirmed");
    }

    @Test
    void aWindowThatEndedTooLongAgoIsInconclusive() {
        assertThat(observed(Readings.healthyUntil(60), 7)).isEqualTo("dts-lag.stale");
        assertThat(judge(Readings.healthyUntil(60).series(), 6).status()).isEqualTo(Status.PASS);
    }

    @Test
    void nothingReadIsInconclusive() {
        assertThat(observed(Readings.healthyUntil(-2))).isEqualTo("dts-lag.empty");
        assertThat(criterion.judge(Cases.nothing(CriterionId.DTS_LAG)).status()).isEqualTo(Status.INCONCLUSIVE);
    }

    private String observed(Readings readings) {
        return observed(readings, 0);
    }

    private String observed(Readings readings, int secondsLater) {
        Finding finding = judge(readings.series(), secondsLater);
        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        return finding.observed().key();
    }

    private Finding judge(Readings readings) {
        return judge(readings.series(), 0);
    }

    private Finding judge(LagSeries series, int secondsLater) {
        List<LagReading> readings = series.readings();
        Instant newest = readings.isEmpty()
                ? Cases.NOW
                : readings.get(readings.size() - 1).at();
        Evidence<LagSeries> evidence = new Evidence<>(Level.LIVE, "dts", newest, "digest", series);
        Case subject = Cases.of(CriterionId.DTS_LAG, EvidenceBook.empty().with(LagSeries.KIND, "orders", evidence));
        Finding finding = criterion.judge(new Case(
                subject.criterion(),
                subject.plan(),
                subject.asset(),
                subject.settings(),
                subject.book(),
                subject.startedAt(),
                newest.plusSeconds(secondsLater)));
        DtsStateRunningTest.assertWorded(finding);
        return finding;
    }

    private static LagReading unconfirmed(LagReading one) {
        return new LagReading(
                one.at(),
                one.source(),
                one.lag(),
                one.state(),
                one.checkpoint(),
                one.digest(),
                one.round(),
                null,
                null);
    }
}
