package io.migrationgate.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.lag.PastWindows.Fate;
import io.migrationgate.lag.Traces.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Measures on 200 seeded histories how good ranked windows, their probabilities and drain times are, and prints it.
 *
 * <p>The histories are made up: what is measured here is the method, not anybody's database.
 */
class ForecastQualityTest {
    private static final int HISTORIES = 200;
    private static final Duration LENGTH = Duration.ofMinutes(200);
    private static final int BINS = 10;

    @Test
    void rankedWindowsBreakAtMostAThirdAsOftenAsTheQuietestHour() {
        int days = 0;
        int ranked = 0;
        int quietest = 0;
        int unknown = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Optional<Backtest> tested = backtest(Traces.ordinary(seed));
            days += tested.map(Backtest::days).orElse(0);
            ranked += tested.map(Backtest::breaches).orElse(0);
            quietest += tested.map(Backtest::quietestBreaches).orElse(0);
            unknown += tested.map(Backtest::unknown).orElse(0);
        }
        say("backtest: days=%d breaches=%d quietest=%d unknown=%d", days, ranked, quietest, unknown);
        assertThat(days).isGreaterThan(HISTORIES * 5);
        assertThat(3 * ranked).isLessThanOrEqualTo(quietest);
    }

    /**
     * Over all windows prediction and outcome are at most 0.08 apart on average; and where a window looks likely to hold
     * (0.5 and more), it holds at most 0.05 less often than predicted, and never less often than the lower bound says.
     */
    @Test
    void theProbabilityIsCalibrated() {
        double[] predicted = new double[BINS];
        double[] atLeast = new double[BINS];
        int[] held = new int[BINS];
        int[] count = new int[BINS];
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
                    int bin = (int) Math.min(BINS - 1, BINS * odds.get().probability());
                    predicted[bin] += odds.get().probability();
                    atLeast[bin] += odds.get().atLeast();
                    held[bin] += fate == Fate.HELD ? 1 : 0;
                    count[bin]++;
                }
            }
        }
        double distance = 0;
        int windows = 0;
        for (int bin = 0; bin < BINS; bin++) {
            distance += Math.abs(predicted[bin] - held[bin]);
            windows += count[bin];
            if (bin >= BINS / 2 && count[bin] >= 100) {
                double seen = (double) held[bin] / count[bin];
                assertThat(seen).as("bin %d", bin).isGreaterThan(predicted[bin] / count[bin] - 0.05);
                assertThat(seen).as("bin %d", bin).isGreaterThan(atLeast[bin] / count[bin]);
            }
        }
        say("calibration: windows=%d distance=%.4f", windows, distance / windows);
        assertThat(distance / windows).isLessThan(0.08);
    }

    /** Tasks that catch up at a speed that changes by a fifth from time to time; the truth is their middle speed. */
    @Test
    void drainTimesAreWithinAFifth() {
        double worst = 0;
        double sum = 0;
        int count = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Traces traces = Traces.ordinary(seed);
            traces.catchesUp = 0.15 + 0.01 * (seed % 30);
            traces.uneven = 0.2;
            Optional<DrainEstimate> drain = DrainEstimate.of(traces.trace(), Traces.LIMIT);
            if (drain.isPresent()) {
                double truth = drain.get().backlog().toMillis() / traces.catchesUp;
                double error = Math.abs(drain.get().time().toMillis() - truth) / truth;
                worst = Math.max(worst, error);
                sum += error;
                count++;
            }
        }
        say("drain: estimates=%d error=%.4f worst=%.4f", count, sum / count, worst);
        assertThat(count).isGreaterThan(HISTORIES / 2);
        assertThat(worst).isLessThan(0.2);
    }

    @Test
    void whatFallsTooSeldomOrTooShortlyTellsNoDrainTime() {
        Traces calm = new Traces(1);
        assertThat(DrainEstimate.of(calm.trace(), Traces.LIMIT)).isEmpty();
        Traces twice = new Traces(1);
        twice.jobs.add(new Job(null, 2, Duration.ofMinutes(3), 1, Duration.ZERO));
        assertThat(DrainEstimate.of(twice.trace(), Traces.LIMIT)).isEmpty();
    }

    @Test
    void theDrainTimeIsTheBacklogByTheSpeedWithAnErrorFromItsSpread() {
        Traces traces = new Traces(1);
        traces.jobs.add(new Job(null, 2, Duration.ofMinutes(60), 1, Duration.ZERO));
        DrainEstimate even = DrainEstimate.of(traces.trace(), Traces.LIMIT).orElseThrow();
        traces.uneven = 0.2;
        DrainEstimate uneven = DrainEstimate.of(traces.trace(), Traces.LIMIT).orElseThrow();

        assertThat(even.backlog()).isBetween(Duration.ofMinutes(26), Duration.ofMinutes(30));
        assertThat(even.stretches()).isBetween(29, 31);
        assertThat(even.error()).isLessThan(Duration.ofMinutes(1));
        assertThat(uneven.error()).isGreaterThan(Duration.ofMinutes(3));
    }

    @Test
    void aHistoryThatIsTooShortHasNoBacktest() {
        LagTrace whole = Traces.ordinary(1).trace();
        assertThat(Backtest.of(whole, Traces.LIMIT, Duration.ofDays(40), Traces.ZONE))
                .isEmpty();
        Traces empty = Traces.ordinary(1);
        empty.gapsAWeek = 168;
        assertThat(backtest(empty)).isEmpty();
    }

    private static Optional<Backtest> backtest(Traces traces) {
        return Backtest.of(traces.trace(), Traces.LIMIT, LENGTH, Traces.ZONE);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
