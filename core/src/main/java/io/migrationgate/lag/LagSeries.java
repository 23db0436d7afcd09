package io.migrationgate.lag;

import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.LagSamples;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * All readings of one database's delay in one run, in the order they were made.
 */
public record LagSeries(List<LagReading> readings) {
    /** Such a series as evidence. */
    public static final EvidenceKind<LagSeries> KIND = new EvidenceKind<>("dts-lag", LagSeries.class);

    public LagSeries {
        readings = List.copyOf(readings);
    }

    /** The greatest delay of each minute, of the readings that tell the delay of a task that runs. */
    public LagSamples minutes() {
        List<LagSamples.Minute> minutes = new ArrayList<>();
        for (LagReading reading : readings) {
            Duration lag = reading.lag();
            if (lag != null && reading.usable() && !lag.isNegative()) {
                minutes.add(new LagSamples.Minute(reading.at().truncatedTo(ChronoUnit.MINUTES), lag, 1));
            }
        }
        return new LagSamples(minutes);
    }

    /** How the series stands under these rules at its newest reading. */
    public LagStanding standing(LagRules rules) {
        SustainedWindow window = new SustainedWindow(rules);
        readings.forEach(window::add);
        return window.standing();
    }
}
