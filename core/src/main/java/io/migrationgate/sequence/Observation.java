package io.migrationgate.sequence;

import java.util.Locale;

/** What is looked at after the actions of a phase, or of its way back. Looking changes nothing but for probes. */
public enum Observation {
    /** READY and BEFORE_FREEZE criteria hold, read freshly. */
    CRITERIA_FRESH,
    /** A person started the run again with the plan hash; evidence was read again. */
    RELEASED_BY_A_PERSON,
    /** The reverse task passed its precheck and collects, without writing. */
    REVERSE_TASK_READY,
    /** The prepared reverse task is paused and points from target to source. */
    REVERSE_TASK_PAUSED,
    /** Probes of every account class are refused on the source. */
    SOURCE_REFUSES_WRITES,
    /** The position of the source was captured, and is the same when read again. */
    POSITION_STANDS_STILL,
    /** The last heartbeat was read on the target. */
    HEARTBEAT_ON_TARGET,
    /** The delay stays below the limit. */
    LAG_STABLE,
    /** What changed since the last full comparison is equal at the captured position. */
    CHANGES_EQUAL,
    /** The last synchronisation of the server began after the freeze, and ended well. */
    LAST_SYNC_AFTER_FREEZE,
    /** The new server has booted and answers. */
    SERVER_BOOTED,
    /** Objects newer than the manifest are equal on both sides. */
    NEW_OBJECTS_EQUAL,
    /** The forward task is suspended. */
    FORWARD_SUSPENDED,
    /** The reverse task writes, its delay below the limit. */
    REVERSE_WRITES,
    /** The gate's row came back from target to source. */
    CANARY_ON_SOURCE,
    /** The next values on the target are ahead of the source. */
    SEQUENCES_AHEAD,
    /** A probe write on the target succeeds. */
    TARGET_ACCEPTS_WRITES,
    /** The command ended with success. */
    COMMAND_SUCCEEDED,
    /** The job of the load balancer has ended and the backends have the new weights. */
    BACKENDS_SWITCHED,
    /** The load balancer finds the new backends healthy. */
    BACKENDS_HEALTHY,
    /** The zone's own servers answer with the new value; TTL and line are as before. */
    RECORD_ANSWERED,
    /** No foreign session is left on the old side. */
    NO_FOREIGN_SESSIONS,
    /** The old backends have no traffic. */
    OLD_BACKENDS_IDLE,
    /** Data, sessions, errors, reverse delay and writes on the old side hold over the observation time. */
    POST_CUTOVER_HOLDS,
    /** A probe write on the source succeeds. */
    SOURCE_ACCEPTS_WRITES,
    /** The source server is online. */
    SOURCE_SERVER_ONLINE,
    /** The forward task runs incrementally again. */
    FORWARD_RUNS,
    /** The reverse task that was created is gone. */
    REVERSE_TASK_GONE,
    /** The reverse task has written all that the target has, and is suspended. */
    REVERSE_DRAINED,
    /** Probes of the application accounts are refused on the target. */
    TARGET_REFUSES_WRITES;

    /** The id as reports write it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
