package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DtsState;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.lag.Readings;
import io.migrationgate.progress.Status;
import io.migrationgate.watch.LagStatus;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusLinesTest {
    private final StatusLines lines = new StatusLines(new Wording(ZoneId.of("UTC")));

    @Test
    void aHoldingDelayTellsStateLagHeldAndTimeLeft() {
        Status status = line(Readings.healthyUntil(30).series(), DtsState.RUNNING);

        assertThat(status.text()).isEqualTo("orders: running, delay 800 ms, below 5 s for 30 s of 60 s, 29 min left");
        assertThat(status.change()).isEqualTo("running below");
    }

    @Test
    void aSpikeIsAChangeAndSaysTheLimit() {
        LagSeries spiked = Readings.healthyUntil(30)
                .change(30, one -> Readings.lag(one, Duration.ofSeconds(41)))
                .series();

        assertThat(line(spiked, DtsState.RUNNING).text())
                .isEqualTo("orders: running, delay 41 s, limit 5 s, 29 min left");
        assertThat(line(spiked, DtsState.RUNNING).change()).isEqualTo("running above");
    }

    @Test
    void figuresThatMoveAllTheTimeAreNoChange() {
        Status early = line(Readings.healthyUntil(10).series(), DtsState.RUNNING);
        Status late = line(Readings.healthyUntil(40).series(), DtsState.RUNNING);

        assertThat(early.change()).isEqualTo(late.change());
        assertThat(early.text()).isNotEqualTo(late.text());
    }

    @Test
    void aStretchedIntervalIsSaid() {
        LagSeries slow = Readings.healthyUntil(30)
                .changeAll(one -> one.tookIn(Duration.ofSeconds(5)))
                .series();

        assertThat(line(slow, DtsState.RUNNING).text()).endsWith("readings stretched to one every 5 s");
    }

    @Test
    void aLossSaysThatNoDelayIsUsable() {
        LagSeries lost =
                Readings.healthyUntil(30).change(30, Readings::unitUnknown).series();

        assertThat(line(lost, DtsState.RUNNING).text()).contains("no usable delay");
    }

    @Test
    void nothingReadYetIsSaid() {
        assertThat(line(new LagSeries(List.of()), null).text()).isEqualTo("orders: reading for the first time");
    }

    @ParameterizedTest
    @EnumSource(DtsState.class)
    void everyStateHasAWord(DtsState state) {
        LagReading reading = Readings.state(Readings.at(0), state);

        assertThat(line(new LagSeries(List.of(reading)), state).text()).startsWith("orders: ");
    }

    private Status line(LagSeries series, DtsState state) {
        LagStatus status =
                new LagStatus("orders", Readings.RULES, series.standing(Readings.RULES), state, Duration.ofMinutes(29));
        return lines.of(List.of(status)).get(0);
    }
}
