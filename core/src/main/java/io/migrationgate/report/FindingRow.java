package io.migrationgate.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One finding, worded.
 *
 * @param asset the asset, or the migration where the whole plan is meant
 * @param phase set where a phase is judged
 * @param stage when the criterion is judged, for example {@code READY}
 * @param status PASS, FAIL, INCONCLUSIVE or WAIVED
 * @param level how well the observed is known
 * @param grade how strong the proof is inside its level
 * @param reference address of the official source of the rule
 * @param section number of the section it belongs to
 * @param side source or target, set where the sides of an asset are judged one by one
 */
public record FindingRow(
        String criterion,
        String asset,
        @Nullable String phase,
        String stage,
        String status,
        String level,
        @Nullable String grade,
        String expected,
        String observed,
        @Nullable Instant observedAt,
        @Nullable String source,
        @Nullable String remedy,
        String reference,
        int section,
        @Nullable WaiverRow waiver,
        @Nullable String side) {
    /** What it is about: the asset, with the side or phase where there is one. */
    public String about() {
        String part = side != null ? side : phase;
        return part == null ? asset : asset + " / " + part;
    }

    /** Whether it does not block; a status that is not known does. */
    boolean accepted() {
        return status.equals("PASS") || status.equals("WAIVED");
    }
}
