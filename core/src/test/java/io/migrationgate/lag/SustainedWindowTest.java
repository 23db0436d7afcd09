package io.migrationgate.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.evidence.DtsState;
import io.migrationgate.lag.LagReading.Second;
import io.migrationgate.lag.LagStanding.Kind;
import io.migrationgate.plan.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SustainedWindowTest {
    @Test
    void aHealthyMinuteIsSustained() {
        assertThat(Readings.healthyUntil(60).standing()).isEqualTo(Kind.SUSTAINED);
    }

    @Test
    void lessThanTheWindowIsOnlyHolding() {
        assertThat(Readings.healthyUntil(58).standing()).isEqualTo(Kind.HOLDING);
    }

    @Test
    void limitAloneFails() {
        Readings atTheLimit = Readings.healthyUntil(60).change(60, one -> Readings.lag(one, Duration.ofSeconds(5)));
        Readings belowIt = Readings.healthyUntil(60).change(60, one -> Readings.lag(one, Duration.ofMillis(4999)));

        assertThat(atTheLimit.standing()).isEqualTo(Kind.BROKEN);
        assertThat(belowIt.standing()).isEqualTo(Kind.SUSTAINED);
    }

    @Test
    void spikeAloneRestartsTheWindow() {
        Readings spiked = Readings.healthyUntil(60).change(30, one -> Readings.lag(one, Duration.ofSeconds(6)));
        Readings later = Readings.healthyUntil(92).change(30, one -> Readings.lag(one, Duration.ofSeconds(6)));
        Readings tooSoon = Readings.healthyUntil(90).change(30, one -> Readings.lag(one, Duration.ofSeconds(6)));

        assertThat(spiked.standing()).isEqualTo(Kind.HOLDING);
        assertThat(tooSoon.standing()).isEqualTo(Kind.HOLDING);
        assertThat(later.standing()).isEqualTo(Kind.SUSTAINED);
    }

    @Test
    void coverageAloneFails() {
        Readings threeLost = Readings.healthyUntil(60).without(10, 20, 30);
        Readings fourLost = Readings.healthyUntil(60).without(10, 20, 30, 40);

        assertThat(threeLost.standing()).isEqualTo(Kind.SUSTAINED);
        assertThat(fourLost.standing()).isEqualTo(Kind.COVERAGE);
    }

    @Test
    void gapAloneFails() {
        LagRules longWindow =
                LagRules.of(CriterionId.DTS_LAG.parameters(), new Settings(Map.of("for", Duration.ofMinutes(10))));
        LagSeries threeIntervals = Readings.healthyUntil(600).without(300, 302).series();
        LagSeries fourIntervals =
                Readings.healthyUntil(600).without(300, 302, 304).series();

        assertThat(threeIntervals.standing(longWindow).kind()).isEqualTo(Kind.SUSTAINED);
        assertThat(fourIntervals.standing(longWindow).kind()).isEqualTo(Kind.GAP);
        assertThat(fourIntervals.standing(longWindow).gaps()).hasSize(1);
        assertThat(fourIntervals.standing(longWindow).coverage()).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @EnumSource(
            value = DtsState.class,
            names = {"RUNNING", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void stateAloneRestartsTheWindow(DtsState state) {
        Readings seen = Readings.healthyUntil(60).change(30, one -> Readings.state(one, state));

        assertThat(seen.standing()).isEqualTo(Kind.HOLDING);
        assertThat(Readings.healthyUntil(60)
                        .change(60, one -> Readings.state(one, state))
                        .standing())
                .isEqualTo(Kind.BROKEN);
    }

    @Test
    void anUnknownStateIsALossAndNoSample() {
        Readings once = Readings.healthyUntil(60).change(30, one -> Readings.state(one, DtsState.UNKNOWN));
        Readings always = Readings.healthyUntil(60).changeAll(one -> Readings.state(one, DtsState.UNKNOWN));

        assertThat(once.standing()).isEqualTo(Kind.SUSTAINED);
        assertThat(always.standing()).isEqualTo(Kind.HOLDING);
    }

    @Test
    void unitAloneFails() {
        assertThat(Readings.healthyUntil(60).changeAll(Readings::unitUnknown).standing())
                .isEqualTo(Kind.HOLDING);
        assertThat(Readings.healthyUntil(60)
                        .change(60, Readings::unitUnknown)
                        .change(58, Readings::unitUnknown)
                        .change(56, Readings::unitUnknown)
                        .change(54, Readings::unitUnknown)
                        .standing())
                .isEqualTo(Kind.GAP);
    }

    @Test
    void checkpointAloneFails() {
        Readings idle = Readings.healthyUntil(60).changeAll(one -> Readings.checkpoint(one, Readings.START));
        Readings moved = Readings.healthyUntil(60)
                .changeAll(one -> Readings.checkpoint(one, Readings.START))
                .change(60, one -> Readings.checkpoint(one, Readings.START.plusSeconds(1)));

        assertThat(idle.standing()).isEqualTo(Kind.IDLE);
        assertThat(moved.standing()).isEqualTo(Kind.SUSTAINED);
    }

    @Test
    void contradictionAloneRestartsTheWindow() {
        Readings contradicted = Readings.healthyUntil(60).change(60, one -> secondLag(one, Duration.ofMillis(2801)));
        Readings within = Readings.healthyUntil(60).change(60, one -> secondLag(one, Duration.ofMillis(2800)));

        assertThat(contradicted.standing()).isEqualTo(Kind.BROKEN);
        assertThat(within.standing()).isEqualTo(Kind.SUSTAINED);
    }

    @Test
    void aSecondReadingThatSaysTheTaskStandsContradicts() {
        Readings stopped = Readings.healthyUntil(60)
                .change(60, one -> one.with(new Second(one.at(), "second", one.lag(), null, true)));

        assertThat(stopped.standing()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void withoutASecondReadingAtItsEndTheWindowIsUnconfirmed() {
        assertThat(Readings.healthyUntil(60)
                        .change(60, SustainedWindowTest::unconfirmed)
                        .standing())
                .isEqualTo(Kind.UNCONFIRMED);
    }

    @Test
    void withoutASecondReadingNoRunBegins() {
        assertThat(Readings.healthyUntil(60)
                        .changeAll(SustainedWindowTest::unconfirmed)
                        .standing())
                .isEqualTo(Kind.HOLDING);
        assertThat(Readings.healthyUntil(60)
                        .change(0, SustainedWindowTest::unconfirmed)
                        .standing())
                .isEqualTo(Kind.HOLDING);
    }

    @Test
    void anImplausibleDelayIsNoSampleUntilItIsConfirmed() {
        LagReading implausible = Readings.checkpoint(
                Readings.at(30), Readings.START.plusSeconds(30).minusMillis(10_801));

        assertThat(implausible.kind(Readings.RULES)).isEqualTo(LagReading.Kind.GOOD);
        assertThat(unconfirmed(implausible).kind(Readings.RULES)).isEqualTo(LagReading.Kind.LOSS);
        assertThat(unconfirmed(Readings.at(30)).kind(Readings.RULES)).isEqualTo(LagReading.Kind.GOOD);
    }

    @Test
    void ofEqualTimesTheWorseCounts() {
        SustainedWindow goodLast = new SustainedWindow(Readings.RULES);
        SustainedWindow badLast = new SustainedWindow(Readings.RULES);
        LagReading good = Readings.at(0);
        LagReading spike = Readings.lag(good, Duration.ofSeconds(9));
        goodLast.add(spike);
        goodLast.add(good);
        badLast.add(good);
        badLast.add(spike);

        assertThat(goodLast.standing().kind()).isEqualTo(Kind.BROKEN);
        assertThat(badLast.standing().kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void aReadingOlderThanTheNewestIsNoReading() {
        SustainedWindow window = new SustainedWindow(Readings.RULES);
        window.add(Readings.at(2));
        window.add(Readings.lag(Readings.at(0), Duration.ofSeconds(9)));

        assertThat(window.standing().kind()).isEqualTo(Kind.HOLDING);
    }

    @Test
    void slowRoundsStretchTheIntervalUpToATenthOfTheWindow() {
        Readings sixSeconds = Readings.healthyUntil(60).changeAll(one -> one.tookIn(Duration.ofSeconds(6)));
        Readings longer = Readings.healthyUntil(60).change(30, one -> one.tookIn(Duration.ofMillis(6001)));

        assertThat(sixSeconds.series().standing(Readings.RULES).interval()).isEqualTo(Duration.ofSeconds(6));
        assertThat(sixSeconds.standing()).isEqualTo(Kind.SUSTAINED);
        assertThat(longer.standing()).isEqualTo(Kind.TOO_SLOW);
    }

    @Test
    void nothingReadIsEmpty() {
        assertThat(Readings.healthyUntil(-2).standing()).isEqualTo(Kind.EMPTY);
    }

    private static LagReading unconfirmed(LagReading reading) {
        return new LagReading(
                reading.at(),
                reading.source(),
                reading.lag(),
                reading.state(),
                reading.checkpoint(),
                reading.digest(),
                reading.round(),
                null,
                null);
    }

    private static LagReading secondLag(LagReading reading, Duration lag) {
        return reading.with(new Second(reading.at(), "second", lag, null, false));
    }
}
