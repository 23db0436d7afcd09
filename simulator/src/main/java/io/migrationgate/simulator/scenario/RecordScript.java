package io.migrationgate.simulator.scenario;

import java.time.Duration;

/**
 * Describes a record that an earlier run left behind.
 *
 * @param kind for example {@code drill-source}
 * @param age how long before {@code startsAt} it was observed; negative = after it
 * @param grade how far the backup of a drill is proven
 * @param product what made the backup
 * @param backup id of the backup
 */
public record RecordScript(
        String kind, String asset, Duration age, Grade grade, String product, String backup, Signature signature) {
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
