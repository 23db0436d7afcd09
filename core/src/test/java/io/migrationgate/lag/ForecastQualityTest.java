package io.migrationgate.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.lag.PastWindows.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Measures on 200 seeded histories how good windows by odds, their probabilities and drain times are, and prints it. */
class ForecastQualityTest {
    private static final int HISTORIES = 200;
    private static final Duration LENGTH = Duration.ofMinutes(200);

    @Test
    void rankedWindowsBreakAtMostAThirdAsOftenAsTheQuietestHour() {
        int days = 0;
        int ours = 0;
        int quietest = 0;
        int unknown = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Optional<Backtest> tested =
                    Backtest.of(Traces.ordinary(seed).trace(), Traces.LIMIT, LENGTH, Traces.ZONE);
            days += tested.map(Backtest::days).orElse(0);
            ours += tested.map(Backtest::breaches).orElse(0);
            quietest += tested.map(Backtest::quietestBreaches).orElse(0);
            unknown += tested.map(Backtest::unknown).orElse(0);
        }
        System.out.printf("backtest: days=%d ranked=%d quietest=%d unknown=%d%n", days, ours, quietest, unknown);
        assertThat(days).isGreaterThan(HISTORIES * 5);
        assertThat(3 * ours).isLessThanOrEqualTo(quietest);
    }

    @Test
    void theProbabilityIsCalibrated() {
        double[] predicted = new double[10];
        double[] atLeast = new double[10];
        int[] held = new int[10];
        int[] count = new int[10];
        for (int seed = 0; seed < HISTORIES; seed++) {
            LagTrace trace = Traces.ordinary(seed).trace();
            Instant split = Traces.TO.minus(Duration.ofDays(8));
            PastWindows all = new PastWindows(trace, Traces.LIMIT);
            WindowForecast known =
                    new WindowForecast(List.of(new PastWindows(trace, Traces.LIMIT, split)), Traces.ZONE);
            for (int hour = 0; hour < 7 * 24; hour += 5) {
                Instant start = split.plus(Duration.ofHours(hour));
                Fate fate = all.fate(start, LENGTH);
                Optional<WindowOdds> odds = known.odds(start, LENGTH);
                if (fate != Fate.UNKNOWN && odds.isPresent()) {
                    int bin = (int) Math.min(9, 10 * odds.get().probability());
                    predicted[bin] += odds.get().probability();
                    atLeast[bin] += odds.get().atLeast();
                    held[bin] += fate == Fate.HELD ? 1 : 0;
                    count[bin]++;
                }
            }
        }
        for (int bin = 0; bin < 10; bin++) {
            System.out.printf("bin %d: n=%d predicted=%.3f atLeast=%.3f seen=%.3f%n", bin, count[bin],
                    predicted[bin] / count[bin], atLeast[bin] / count[bin], (double) held[bin] / count[bin]);
        }
    }

    @Test
    void drainTimesAreWithinAFifth() {
        double worst = 0;
        double sum = 0;
        int count = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Traces traces = Traces.ordinary(seed);
            traces.catchesUp = 0.15 + 0.01 * (seed % 30);
            Optional<DrainEstimate> drain = DrainEstimate.of(traces.trace(), Traces.LIMIT);
            if (drain.isPresent()) {
                double truth = drain.get().backlog().toMillis() / traces.catchesUp;
                double error = Math.abs(drain.get().time().toMillis() - truth) / truth;
                worst = Math.max(worst, error);
                sum += error;
                count++;
            }
        }
        System.out.printf("drain: n=%d mean=%.4f worst=%.4f%n", count, sum / count, worst);
    }
}
