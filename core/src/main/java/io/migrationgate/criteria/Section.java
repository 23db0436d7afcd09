package io.migrationgate.criteria;

/** The six sections of every report, in their order. */
public enum Section {
    SCOPE(1),
    TOOLS(2),
    SEQUENCE(3),
    ROLLBACK(4),
    LAG_AND_BACKUPS(5),
    OPEN_POINTS(6);

    private final int number;

    Section(int number) {
        this.number = number;
    }

    /** The number that people see. */
    public int number() {
        return number;
    }
}
