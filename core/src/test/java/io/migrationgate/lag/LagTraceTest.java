package io.migrationgate.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagHistory.Point;
import io.migrationgate.evidence.LagSamples;
import io.migrationgate.evidence.LagSamples.Minute;
import io.migrationgate.lag.PastWindows.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests what of a history is known, and how own samples and averages meet. */
class LagTraceTest {
    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void whatNobodyReportedIsUnknownAndNotWithoutDelay() {
        LagTrace trace = LagTrace.of(history(10, 3, 4), null);

        assertThat(trace.known(2)).isTrue();
        assertThat(trace.known(3)).isFalse();
        assertThat(trace.highest(3)).isNegative();
        assertThat(trace.coverage()).isEqualTo(0.8);
        assertThat(fate(trace, 1, 5)).isEqualTo(Fate.UNKNOWN);
        assertThat(fate(trace, 6, 3)).isEqualTo(Fate.HELD);
    }

    @Test
    void anOwnSampleMakesAPeriodWorseButNeverBetter() {
        LagTrace trace = LagTrace.of(history(10), samples(minute(10, 9_000, 1), minute(16, 100, 1)));

        assertThat(trace.highest(2)).isEqualTo(9_000);
        assertThat(trace.highest(3)).isEqualTo(1_000);
        assertThat(fate(trace, 2, 1)).isEqualTo(Fate.BROKEN);
        assertThat(fate(trace, 4, 2)).isEqualTo(Fate.HELD);
    }

    @Test
    void ownSamplesFillAGapOnlyWhenEveryMinuteWasWatched() {
        List<Minute> four = new ArrayList<>();
        for (int minute = 15; minute < 19; minute++) {
            four.add(minute(minute, 500, 30));
        }
        assertThat(LagTrace.of(history(10, 3), new LagSamples(four)).known(3)).isFalse();
        four.add(minute(19, 700, 30));
        LagTrace filled = LagTrace.of(history(10, 3), new LagSamples(four));
        assertThat(filled.known(3)).isTrue();
        assertThat(filled.highest(3)).isEqualTo(700);
    }

    @Test
    void aSpikeInAGapIsStillASpike() {
        LagTrace trace = LagTrace.of(history(10, 3, 4, 5), samples(minute(15, 6_000, 1)));

        assertThat(trace.known(3)).isFalse();
        assertThat(fate(trace, 2, 4)).isEqualTo(Fate.BROKEN);
    }

    @Test
    void withoutMetricsTheOwnMinutesAreTheTrace() {
        LagTrace trace = LagTrace.of(samples(minute(0, 500, 30), minute(2, 700, 30)));

        assertThat(trace.period()).isEqualTo(Duration.ofMinutes(1));
        assertThat(trace.size()).isEqualTo(3);
        assertThat(trace.known(1)).isFalse();
        assertThatThrownBy(() -> LagTrace.of(samples())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsOutsideOfTheTimeAskedForAreLeftOut() {
        LagHistory strange = new LagHistory(
                FROM,
                FROM.plus(PERIOD),
                PERIOD,
                List.of(point(-400, 1), point(100_000, 1), new Point(Instant.MAX.minusSeconds(1), LIMIT)));

        assertThat(LagTrace.of(strange, null).coverage()).isZero();
    }

    @Test
    void theLimitItselfBreaksAndThePeriodBeforeAWindowBelongsToIt() {
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < 10; index++) {
            points.add(point(index, index == 4 ? 5_000 : 4_999));
        }
        LagTrace trace = LagTrace.of(new LagHistory(FROM, FROM.plus(PERIOD.multipliedBy(9)), PERIOD, points), null);

        assertThat(fate(trace, 4, 1)).isEqualTo(Fate.BROKEN);
        assertThat(fate(trace, 5, 1)).isEqualTo(Fate.BROKEN);
        assertThat(fate(trace, 6, 2)).isEqualTo(Fate.HELD);
        assertThat(fate(trace, 1, 3)).isEqualTo(Fate.HELD);
    }

    @Test
    void whatIsNotOverOrBeforeTheTraceIsUnknown() {
        LagTrace trace = LagTrace.of(history(10), null);

        assertThat(fate(trace, 0, 2)).as("the period before it is not known").isEqualTo(Fate.UNKNOWN);
        assertThat(fate(trace, 9, 3)).isEqualTo(Fate.UNKNOWN);
        assertThat(new PastWindows(trace, LIMIT, FROM.plus(PERIOD.multipliedBy(5)))
                        .fate(FROM.plus(PERIOD.multipliedBy(4)), PERIOD.multipliedBy(2)))
                .as("what came after the time is not looked at")
                .isEqualTo(Fate.UNKNOWN);
    }

    private static Fate fate(LagTrace trace, int period, int length) {
        return new PastWindows(trace, LIMIT).fate(FROM.plus(PERIOD.multipliedBy(period)), PERIOD.multipliedBy(length));
    }

    /** So many periods of a second, without those. */
    private static LagHistory history(int periods, Integer... without) {
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < periods; index++) {
            if (!List.of(without).contains(index)) {
                points.add(point(index, 1_000));
            }
        }
        return new LagHistory(FROM, FROM.plus(PERIOD.multipliedBy(periods - 1)), PERIOD, points);
    }

    private static Point point(int period, long millis) {
        return new Point(FROM.plus(PERIOD.multipliedBy(period)), Duration.ofMillis(millis));
    }

    private static LagSamples samples(Minute... minutes) {
        return new LagSamples(List.of(minutes));
    }

    private static Minute minute(int number, long millis, int samples) {
        return new Minute(FROM.plus(Duration.ofMinutes(number)), Duration.ofMillis(millis), samples);
    }
}
