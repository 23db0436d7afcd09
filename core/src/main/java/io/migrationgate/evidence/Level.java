package io.migrationgate.evidence;

/** How well something is known, best first. */
public enum Level {
    /** Read in this run. */
    LIVE,
    /** From a signed file of an earlier run that is not too old. */
    RECORDED,
    /** Written by a person. */
    DECLARED,
    /** From official documentation. */
    DOCUMENTED,
    /** Concluded from something else. */
    INFERRED,
    /** Not known. */
    MISSING;

    /** The weaker of two. */
    public Level weaker(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
