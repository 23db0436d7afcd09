package io.migrationgate.evidence;

/** How far a backup or a restore has come, as its product tells. */
public enum BackupState {
    /** Finished, whole and available. */
    COMPLETE,
    /** Still at work. */
    UNFINISHED,
    /** Failed, only in part, only a difference to an earlier one, or not available. */
    UNUSABLE,
    /** The reply does not say, or not in a word that is documented. */
    UNKNOWN
}
