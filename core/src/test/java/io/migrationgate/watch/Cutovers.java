package io.migrationgate.watch;

import io.migrationgate.lag.Readings;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.WayBack;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.PhaseWayBack.Reach;
import io.migrationgate.sequence.Sequence;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives plans of tests a cutover that somebody answers for: owners, commands, a window, and ways back. */
public final class Cutovers {
    /** The commands that plans of tests name. */
    public static final Map<String, String> COMMANDS = Map.of(
            "switch-application", "app-switch",
            "smoke-test", "app-smoke",
            "last-objects", "copy-last",
            "dns", "switch-names");

    /** A window that is long enough for everything. */
    public static final Cutover.Window WINDOW =
            new Cutover.Window(Readings.START.plus(Duration.ofHours(2)), Readings.START.plus(Duration.ofHours(8)));

    private Cutovers() {}

    /** The same plan with a cutover that nothing speaks against. */
    public static MigrationPlan whole(MigrationPlan plan) {
        return with(plan, WINDOW);
    }

    /** The same, in that window. */
    public static MigrationPlan with(MigrationPlan plan, Cutover.Window window) {
        Map<String, String> commands = new LinkedHashMap<>();
        for (Phase phase : phases(Plans.withCutover(plan, new Cutover(window, null, COMMANDS, List.of()), Map.of()))) {
            boolean needed =
                    phases(Plans.withCutover(plan, new Cutover(window, null, Map.of(), List.of()), Map.of())).stream()
                            .anyMatch(one -> one.id() == phase.id());
            String command = COMMANDS.get(phase.id().id());
            if (needed && command != null) {
                commands.put(phase.id().id(), command);
            }
        }
        MigrationPlan commanded = Plans.withCutover(plan, new Cutover(window, null, commands, List.of()), Map.of());
        Map<String, WayBack> rollback = new LinkedHashMap<>();
        for (Phase phase : phases(commanded)) {
            if (phase.wayBack().reach() == Reach.OWN) {
                rollback.put(
                        phase.id().id(),
                        new WayBack(Duration.ofMinutes(5), "none", Duration.ofHours(24), "on-call DBA"));
            }
        }
        List<Cutover.Phase> listed = phases(commanded).stream()
                .map(phase ->
                        new Cutover.Phase(phase.id().id(), List.of(), "release manager", null, List.of(), List.of(), 1))
                .toList();
        return Plans.withCutover(plan, new Cutover(window, null, commands, listed), rollback);
    }

    private static List<Phase> phases(MigrationPlan plan) {
        return Sequence.of(plan, NamedCommands.NONE).phases().toList();
    }
}
