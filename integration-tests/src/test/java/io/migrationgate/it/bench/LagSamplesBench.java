package io.migrationgate.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.evidence.DtsState;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagReading.Round;
import io.migrationgate.lag.LagReading.Second;
import io.migrationgate.lag.LagRules;
import io.migrationgate.lag.LagStanding;
import io.migrationgate.lag.SustainedWindow;
import io.migrationgate.plan.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Slides the default window over a million readings and asks at each one how the delay stands.
 *
 * <p>The limit is a bare loop that compares the same readings with the limit.
 */
class LagSamplesBench {
    private static final int SAMPLES = 1_000_000;
    private static final int PASSES = 3;
    private static final Duration EACH = Duration.ofSeconds(2);
    private static final Instant START = Instant.parse("2026-12-05T00:00:00Z");
    private static final LagRules RULES = LagRules.of(CriterionId.DTS_LAG.parameters(), Settings.NONE);

    @Test
    void lagSamples() {
        List<LagReading> readings = readings();
        double window = 0;
        double bare = 0;
        for (int pass = 0; pass < PASSES; pass++) { // the first ones warm up; the best one counts
            window = Math.max(window, perSecond(readings, LagSamplesBench::sustained));
            bare = Math.max(bare, perSecond(readings, LagSamplesBench::below));
        }
        new BenchLine("lag-samples", window, "samples/s", bare).print();
    }

    private static double perSecond(List<LagReading> readings, Judging judging) {
        long begin = System.nanoTime();
        int good = judging.good(readings);
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(good).isBetween(1, SAMPLES - 1);
        return SAMPLES / seconds;
    }

    private static int sustained(List<LagReading> readings) {
        SustainedWindow window = new SustainedWindow(RULES);
        int good = 0;
        for (LagReading reading : readings) {
            window.add(reading);
            good += window.standing().kind() == LagStanding.Kind.SUSTAINED ? 1 : 0;
        }
        return good;
    }

    private static int below(List<LagReading> readings) {
        int good = 0;
        for (LagReading reading : readings) {
            Duration lag = reading.lag();
            good += lag != null && lag.compareTo(RULES.below()) < 0 ? 1 : 0;
        }
        return good;
    }

    /** Delays around a second, one in a thousand a spike, one in a hundred lost; all confirmed. */
    private static List<LagReading> readings() {
        SplittableRandom random = new SplittableRandom(20261205);
        Round round = new Round(Duration.ofMillis(200), 1, 20);
        List<LagReading> readings = new ArrayList<>(SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            Instant at = START.plus(EACH.multipliedBy(i));
            int chance = random.nextInt(1000);
            Duration lag = Duration.ofMillis(chance == 0 ? 6_000 : 500 + random.nextInt(1_000));
            Duration told = chance > 0 && chance <= 10 ? null : lag;
            Second second = new Second(at, "second", lag, null, false);
            readings.add(
                    new LagReading(at, "list", told, DtsState.RUNNING, at.minus(lag), "digest", round, null, second));
        }
        return readings;
    }

    /** Counts good readings in one way or another. */
    private interface Judging {
        int good(List<LagReading> readings);
    }
}
