package io.migrationgate.sequence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The criteria that let a phase begin: those generated for it, and what the plan adds. A plan can ask for more and never
 * for less.
 *
 * <p>This package does not know the criteria; a test of the catalogue holds that every id here is one.
 */
final class EntryCriteria {
    private EntryCriteria() {}

    static List<Stated<String>> of(PhaseId id, boolean databases, List<String> declared) {
        List<Stated<String>> entry = new ArrayList<>();
        Set<String> generated = new LinkedHashSet<>(generated(id, databases));
        generated.removeAll(declared);
        declared.stream().distinct().map(Stated::declared).forEach(entry::add);
        generated.stream().map(Stated::inferred).forEach(entry::add);
        return entry;
    }

    private static List<String> generated(PhaseId id, boolean databases) {
        return switch (id) {
            case PREFLIGHT -> List.of("inventory-found", "tool-fit", "cutover-order", "cutover-window");
            case HOLD -> List.of("cutover-criteria", "rollback-path", "rollback-tested");
            case PREPARE_REVERSE -> List.of("dts-state", "dts-reverse-path");
            case FREEZE ->
                databases
                        ? List.of(
                                "dts-state",
                                "dts-lag",
                                "data-verified",
                                "backup-fresh",
                                "backup-restored",
                                "target-closed",
                                "transactions-short")
                        : List.of("inventory-found");
            case DRAIN -> List.of("freeze-proven");
            case FINAL_VERIFY, SUSPEND_FORWARD -> List.of("freeze-proven", "final-position");
            case CUT_OVER_SERVERS -> frozen(databases, "smc-state", "smc-sync-age", "smc-expiry");
            case LAST_OBJECTS -> frozen(databases, "objects-transferred", "objects-verified");
            case START_REVERSE -> List.of("final-position", "dts-reverse-path");
            case OPEN_TARGET ->
                List.of(
                        "freeze-proven",
                        "final-position",
                        "sequences-ahead",
                        "canary-returned",
                        "dts-reverse-running",
                        "backup-fresh",
                        "backup-restored");
            case SWITCH_APPLICATION, SMOKE_TEST ->
                databases ? List.of("dts-reverse-running") : List.of("inventory-found");
            case LOAD_BALANCER -> List.of("traffic-state");
            case DNS -> List.of("traffic-ttl", "traffic-state");
            case DRAIN_OLD -> List.of(databases ? "dts-reverse-running" : "traffic-state");
            case OBSERVE -> List.of("old-side-drained");
        };
    }

    private static List<String> frozen(boolean databases, String... own) {
        List<String> entry = new ArrayList<>(databases ? List.of("freeze-proven", "final-position") : List.of());
        entry.addAll(List.of(own));
        return entry;
    }
}
