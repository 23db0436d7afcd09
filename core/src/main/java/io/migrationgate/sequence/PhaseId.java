package io.migrationgate.sequence;

import java.util.Locale;

/** The phases of a wave in their order. */
public enum PhaseId {
    PREFLIGHT,
    HOLD,
    PREPARE_REVERSE,
    FREEZE,
    DRAIN,
    FINAL_VERIFY,
    CUT_OVER_SERVERS,
    LAST_OBJECTS,
    SUSPEND_FORWARD,
    START_REVERSE,
    OPEN_TARGET,
    SWITCH_APPLICATION,
    SMOKE_TEST,
    LOAD_BALANCER,
    DNS,
    DRAIN_OLD,
    OBSERVE;

    /** The id as plans and reports write it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
