package io.migrationgate.lag;

import io.migrationgate.evidence.EvidenceKind;
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

    /** How the series stands under these rules at its newest reading. */
    public LagStanding standing(LagRules rules) {
        SustainedWindow window = new SustainedWindow(rules);
        readings.forEach(window::add);
        return window.standing();
    }
}
