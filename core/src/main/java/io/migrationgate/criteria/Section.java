package io.migrationgate.criteria;

/** The six sections of every report, in their order. */
public enum Section {
    SCOPE,
    TOOLS,
    SEQUENCE,
    ROLLBACK,
    LAG_AND_BACKUPS,
    OPEN_POINTS;

    /** The number that people see. */
    public int number() {
        return ordinal() + 1;
    }
}
