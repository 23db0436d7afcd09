package io.migrationgate.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DtsState;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.LagReading.Round;
import io.migrationgate.lag.LagReading.Second;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Judges 10,000 series from a seed by the code and by a slow reference. */
class GeneratedSeriesTest {
    private static final int SERIES = 10_000;

    @Test
    void codeAndReferenceAgreeOnEverySeries() {
        Random random = new Random(20261122);
        int sustained = 0;
        for (int number = 0; number < SERIES; number++) {
            LagRules rules = rules(random);
            List<LagReading> readings = series(random, rules);
            boolean expected = new SlowReference(rules).sustained(readings);
            LagStanding standing = new LagSeries(readings).standing(rules);
            assertThat(standing.kind() == LagStanding.Kind.SUSTAINED)
                    .as("series %d under %s: %s", number, rules, readings)
                    .isEqualTo(expected);
            sustained += expected ? 1 : 0;
        }
        assertThat(sustained)
                .as("both answers must be common, or the comparison proves little")
                .isBetween(SERIES / 10, SERIES * 9 / 10);
    }

    private static LagRules rules(Random random) {
        return new LagRules(
                Duration.ofSeconds(5),
                Duration.ofSeconds(20L + 2L * random.nextInt(10)),
                random.nextBoolean() ? 0.95 : 0.9,
                2 + random.nextInt(2),
                Duration.ofSeconds(1 + random.nextInt(2)),
                Duration.ofMinutes(30));
    }

    private static List<LagReading> series(Random random, LagRules rules) {
        List<LagReading> readings = new ArrayList<>();
        double trouble = random.nextDouble() < 0.5 ? 0.002 : 0.05 * random.nextDouble();
        boolean idle = random.nextInt(20) == 0;
        Instant at = Readings.START;
        Instant end = at.plus(rules.sustained()).plusSeconds(random.nextInt(8) - 2);
        while (!at.isAfter(end)) {
            readings.add(reading(random, trouble, idle, at, rules));
            boolean again = random.nextInt(200) == 0;
            long step = rules.pollInterval().toMillis() + (random.nextInt(4) == 0 ? random.nextInt(300) : 0);
            at = again ? at : at.plusMillis(random.nextInt(300) == 0 ? -step : step);
        }
        return readings;
    }

    private static LagReading reading(Random random, double trouble, boolean idle, Instant at, LagRules rules) {
        boolean spike = random.nextDouble() < trouble / 3;
        Duration lag = Duration.ofMillis(spike ? 5000 + random.nextInt(2000) : random.nextInt(5000));
        boolean lost = random.nextDouble() < trouble;
        DtsState state = random.nextDouble() < trouble / 4
                ? DtsState.values()[random.nextInt(DtsState.values().length)]
                : DtsState.RUNNING;
        boolean odd = random.nextDouble() < trouble;
        Instant checkpoint = idle ? Readings.START : at.minus(lag).minusMillis(odd ? 9_500 + random.nextInt(1000) : 0);
        boolean slow = random.nextDouble() < trouble / 2;
        long tenth = rules.longestInterval().toMillis();
        Duration took = Duration.ofMillis(slow ? tenth - 100 + random.nextInt(200) : 60);
        return new LagReading(
                at,
                "first",
                lost ? null : lag,
                state,
                random.nextDouble() < trouble / 2 ? null : checkpoint,
                "digest",
                new Round(took, 1, 20),
                lost ? Sentence.of("test.lost") : null,
                second(random, trouble, at, lag));
    }

    private static Second second(Random random, double trouble, Instant at, Duration lag) {
        if (random.nextDouble() < trouble) {
            return null;
        }
        Duration other = lag.plusMillis(random.nextDouble() < trouble ? 1_900 + random.nextInt(300) : 10);
        Instant when = at.plusMillis(random.nextDouble() < trouble ? random.nextInt(6_000) : 30);
        boolean unread = random.nextDouble() < trouble;
        return new Second(
                when,
                "second",
                unread ? null : other,
                unread ? Sentence.of("test.unread") : null,
                random.nextDouble() < trouble / 5);
    }
}
