package io.migrationgate.evidence;

import java.util.Locale;

/** How far a backup is proven, weakest first; one that merely exists is not a tested one. */
public enum BackupGrade {
    /** None is known. */
    MISSING,
    /** Something is listed as a backup. */
    EXISTS,
    /** It is finished and available. */
    COMPLETE,
    /** It was restored somewhere. */
    RESTORED,
    /** What was restored was read and compared with what had been backed up. */
    CONTENT_CHECKED;

    /** The word of plans, scenarios and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean atLeast(BackupGrade other) {
        return compareTo(other) >= 0;
    }
}
