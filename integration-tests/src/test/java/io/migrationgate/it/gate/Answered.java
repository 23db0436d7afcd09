package io.migrationgate.it.gate;

import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import io.migrationgate.plan.WayBack;
import io.migrationgate.sequence.ActionSpec.Unassigned;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.PhaseWayBack.Reach;
import io.migrationgate.sequence.Sequence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives plans of tests that are about something else a cutover that somebody answers for: owners, commands, ways back and a
 * window. What a plan says itself stays; the past of delays, which those tests do not play, is waived.
 */
public final class Answered {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private Answered() {}

    public static MigrationPlan plan(MigrationPlan plan) {
        Cutover said = plan.cutover();
        Instant now = Instant.now();
        Cutover.Window window = said != null && said.window() != null
                ? said.window()
                : new Cutover.Window(now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(9)));
        MigrationPlan commanded = with(plan, window, commands(plan), List.of(), plan.rollback());
        Map<String, WayBack> rollback = new LinkedHashMap<>();
        List<Cutover.Phase> phases = new ArrayList<>();
        for (Phase phase : phases(commanded)) {
            String id = phase.id().id();
            phases.add(new Cutover.Phase(id, List.of(), "ops", null, List.of(), List.of(), 1));
            if (phase.wayBack().reach() == Reach.OWN) {
                rollback.put(id, new WayBack(Duration.ofMinutes(2), "nothing", Duration.ofHours(24), null));
            }
        }
        plan.rollback().forEach(rollback::putIfAbsent);
        return with(plan, window, commands(plan), phases, rollback);
    }

    /** The digest that a rehearsal of a plan has. */
    public static String digest(MigrationPlan plan) {
        return Sequence.of(plan, NamedCommands.NONE).digest();
    }

    /** Names of all phases of a plan. */
    static List<String> names(MigrationPlan plan) {
        return phases(plan).stream().map(Phase::name).toList();
    }

    private static Map<String, String> commands(MigrationPlan plan) {
        Map<String, String> commands = new LinkedHashMap<>();
        for (Phase phase : phases(plan)) {
            if (phase.actions().stream().anyMatch(Unassigned.class::isInstance)) {
                commands.put(phase.id().id(), "run-" + phase.id().id());
            }
        }
        return commands;
    }

    private static List<Phase> phases(MigrationPlan plan) {
        return Sequence.of(plan, NamedCommands.NONE).phases().toList();
    }

    private static MigrationPlan with(
            MigrationPlan plan,
            Cutover.Window window,
            Map<String, String> commands,
            List<Cutover.Phase> phases,
            Map<String, WayBack> rollback) {
        List<Waiver> waivers = new ArrayList<>(plan.waivers());
        if (!plan.databases().isEmpty()) {
            waivers.add(
                    new Waiver("cutover-window", Waiver.PLAN, "tests", LATER, "not theirs", "nothing", Settings.NONE));
        }
        return new MigrationPlan(
                plan.migration(),
                plan.timezone(),
                plan.environment(),
                plan.simulated(),
                plan.clouds(),
                plan.databases(),
                plan.servers(),
                plan.objects(),
                plan.traffic(),
                plan.criteria(),
                waivers,
                new Cutover(window, null, commands, phases),
                rollback,
                plan.state());
    }
}
