package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a record that an earlier run left behind.
 *
 * @param kind for example {@code drill-source}, or {@code rehearsal}
 * @param asset name of the asset; of a rehearsal, the plan
 * @param age how long before {@code startsAt} it was observed; negative = after it
 * @param grade how far the backup of a drill is proven
 * @param product what made the backup
 * @param backup id of the backup
 * @param rehearsal what was rehearsed; null unless it is the record of a rehearsal
 * @param rows how many rows every table had; null unless it is a record of row counts
 */
public record RecordScript(
        String kind,
        String asset,
        Duration age,
        Grade grade,
        String product,
        String backup,
        Signature signature,
        @Nullable Rehearsal rehearsal,
        @Nullable Map<String, Long> rows) {
    /** The kind of record that tells of a rehearsal. */
    public static final String REHEARSAL = "rehearsal";
    /** The kind of record that tells how many rows a source had. */
    public static final String ROWS = "row-counts";

    /**
     * A cutover that was run and taken back.
     *
     * @param sequence digest of what was run
     * @param grade rehearsed, drilled or proven
     * @param phases those that were taken back; empty = all
     */
    public record Rehearsal(String sequence, String grade, List<String> phases) {
        public Rehearsal {
            phases = List.copyOf(phases);
        }
    }

    /** What the drill that is told of came to. */
    public enum Grade {
        /** The copy was not what had been backed up. */
        EXISTS,
        /** Nobody looked into the copy. */
        RESTORED,
        CONTENT_CHECKED
    }

    /** Who signed it. */
    public enum Signature {
        /** The key of the run. */
        GOOD,
        /** Another key. */
        WRONG,
        /** Nobody. */
        NONE
    }
}
