package io.migrationgate.sequence;

import java.util.Locale;

/**
 * What is done to a database by statements of its own; which ones, the engine of the database decides.
 *
 * <p>Source states: OPEN, CLOSING, CLOSED, REPLICATION_ONLY. CLOSED is reached when, after CLOSING, the heartbeat account has
 * written last.
 */
public enum StatementSet {
    /** Source OPEN to CLOSING: application accounts locked, their sessions ended, read-only where the engine has it. */
    CLOSE_SOURCE,
    /** Source CLOSING to CLOSED: the gate's heartbeat account writes the last change. */
    WRITE_LAST_HEARTBEAT,
    /** Source to OPEN again, as it was. */
    REOPEN_SOURCE,
    /** Source CLOSED to REPLICATION_ONLY: read-only off, application accounts stay locked. */
    OPEN_SOURCE_TO_REVERSE,
    /** Source REPLICATION_ONLY to CLOSED. */
    CLOSE_SOURCE_TO_REVERSE,
    /** Target: the forward task may not write any more. */
    REVOKE_FORWARD_WRITES,
    /** Target: the forward task may write again. */
    GRANT_FORWARD_WRITES,
    /** Target: sequences and auto-increment columns ahead of the source. */
    SET_SEQUENCES_AHEAD,
    /** Target: a row of the gate that must arrive on the source. */
    WRITE_CANARY,
    /** Target: application accounts unlocked. */
    OPEN_TARGET,
    /** Target: application accounts locked, their sessions ended. */
    CLOSE_TARGET;

    /** The id as reports write it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
