package io.migrationgate.sequence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The phase of that id. */
    public static Optional<PhaseId> find(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * On which side of the points of no return it stands. The first one is passed with {@link #OPEN_TARGET}, also in a
     * wave without databases, where traffic is what lets applications write on the new side; the second one lies behind
     * every phase, in a verb of its own.
     */
    public Stretch stretch() {
        return compareTo(OPEN_TARGET) < 0 ? Stretch.BEFORE_PNR1 : Stretch.BEFORE_PNR2;
    }

    /** The id as plans and reports write it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
