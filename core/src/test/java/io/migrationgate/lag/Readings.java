package io.migrationgate.lag;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.evidence.DtsState;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.LagReading.Round;
import io.migrationgate.lag.LagReading.Second;
import io.migrationgate.plan.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds series of readings for tests: healthy ones, with single readings changed. */
public final class Readings {
    public static final Instant START = Instant.parse("2026-12-04T16:00:00Z");
    public static final LagRules RULES = LagRules.of(CriterionId.DTS_LAG.parameters(), Settings.NONE);

    private final List<LagReading> readings;

    private Readings(List<LagReading> readings) {
        this.readings = readings;
    }

    /** One reading every two seconds from 0 s to that second, each confirmed, 800 ms late. */
    public static Readings healthyUntil(int seconds) {
        List<LagReading> readings = new ArrayList<>();
        for (int second = 0; second <= seconds; second += 2) {
            readings.add(at(second));
        }
        return new Readings(readings);
    }

    /** A healthy, confirmed reading at that second. */
    public static LagReading at(double second) {
        Instant at = START.plusMillis(Math.round(second * 1000));
        Duration lag = Duration.ofMillis(800);
        Second other = new Second(at.plusMillis(20), "second", lag, null, false);
        return new LagReading(
                at,
                "first",
                lag,
                DtsState.RUNNING,
                at.minus(lag),
                "digest",
                new Round(Duration.ofMillis(60), 1, 20),
                null,
                other);
    }

    public Readings change(int second, UnaryOperator<LagReading> change) {
        List<LagReading> changed = new ArrayList<>(readings);
        Instant at = START.plusSeconds(second);
        changed.replaceAll(reading -> reading.at().equals(at) ? change.apply(reading) : reading);
        return new Readings(changed);
    }

    public Readings changeAll(UnaryOperator<LagReading> change) {
        return new Readings(readings.stream().map(change).toList());
    }

    /** Without the readings of those seconds. */
    public Readings without(int... seconds) {
        List<LagReading> left = new ArrayList<>(readings);
        for (int second : seconds) {
            left.removeIf(reading -> reading.at().equals(START.plusSeconds(second)));
        }
        return new Readings(left);
    }

    public LagSeries series() {
        return new LagSeries(readings);
    }

    public LagStanding.Kind standing() {
        return series().standing(RULES).kind();
    }

    public static LagReading lag(LagReading reading, Duration lag) {
        return new LagReading(
                reading.at(),
                reading.source(),
                lag,
                reading.state(),
                reading.at().minus(lag),
                reading.digest(),
                reading.round(),
                null,
                new Second(reading.at(), "second", lag, null, false));
    }

    public static LagReading unitUnknown(LagReading reading) {
        return new LagReading(
                reading.at(),
                reading.source(),
                null,
                reading.state(),
                reading.checkpoint(),
                reading.digest(),
                reading.round(),
                Sentence.of("dts-lag.empty"),
                null);
    }

    public static LagReading state(LagReading reading, DtsState state) {
        return new LagReading(
                reading.at(),
                reading.source(),
                reading.lag(),
                state,
                reading.checkpoint(),
                reading.digest(),
                reading.round(),
                null,
                reading.second());
    }

    public static LagReading checkpoint(LagReading reading, Instant checkpoint) {
        return new LagReading(
                reading.at(),
                reading.source(),
                reading.lag(),
                reading.state(),
                checkpoint,
                reading.digest(),
                reading.round(),
                null,
                reading.second());
    }
}
