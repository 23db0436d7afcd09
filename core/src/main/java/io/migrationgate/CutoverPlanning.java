package io.migrationgate;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Section;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagSamples;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.watch.Assignment;
import io.migrationgate.watch.Patience;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says what is judged before a cutover, or its way back, is printed as a plan. */
final class CutoverPlanning {
    private CutoverPlanning() {}

    /** All that can be judged before anything happens: what must hold now, and what must hold before the freeze. */
    static Assignment forward(MigrationPlan plan, NamedCommands commands) {
        EnumSet<CriterionId> criteria = EnumSet.allOf(CriterionId.class);
        criteria.removeIf(
                id -> !id.stages().contains(Stage.READY) && !id.stages().contains(Stage.BEFORE_FREEZE));
        return assignment(plan, criteria, List.of(Stage.READY, Stage.BEFORE_FREEZE), commands)
                .showing(Set.of(LagHistory.KIND, LagSamples.KIND));
    }

    /** That everything is where the plan says, and that each phase has a way back that was tried. */
    static Assignment back(MigrationPlan plan, NamedCommands commands) {
        EnumSet<CriterionId> criteria = EnumSet.allOf(CriterionId.class);
        criteria.removeIf(id -> id.section() != Section.ROLLBACK || !id.stages().contains(Stage.READY));
        criteria.add(CriterionId.INVENTORY_FOUND);
        return assignment(plan, criteria, List.of(Stage.READY), commands);
    }

    private static Assignment assignment(
            MigrationPlan plan, Set<CriterionId> criteria, List<Stage> stages, NamedCommands commands) {
        return new Assignment(plan, criteria, true, plan.assets(), Settings.NONE, Patience.ONE_WINDOW, stages)
                .told(commands);
    }
}
