package io.migrationgate.evidence;

/** What checking a record came to, and how well its value is known by that. */
public enum RecordStanding {
    /** Signed with our key, of this migration and asset, young enough. */
    VALID(Level.RECORDED),
    /** Fits, but nobody signed it: a person may have written it. */
    UNSIGNED(Level.DECLARED),
    /** Fits and carries a signature, but there is no key to check it with. */
    NO_KEY(Level.DECLARED),
    /** Signed with another key, or changed since. */
    WRONG_KEY(Level.MISSING),
    OTHER_MIGRATION(Level.MISSING),
    OTHER_ASSET(Level.MISSING),
    TOO_OLD(Level.MISSING),
    FROM_THE_FUTURE(Level.MISSING),
    /** Written by a simulated run, asked for by a real one. */
    SIMULATED(Level.MISSING),
    /** No record at all, half a record, or a value of another form. */
    NOT_PARSEABLE(Level.MISSING),
    /** Of another kind, or of a version that is not known here. */
    SCHEMA_UNKNOWN(Level.MISSING);

    private final Level level;

    RecordStanding(Level level) {
        this.level = level;
    }

    /** How well the value of such a record is known; {@link Level#MISSING} when it must not be looked at. */
    public Level level() {
        return level;
    }
}
