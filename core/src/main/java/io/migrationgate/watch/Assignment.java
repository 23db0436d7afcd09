package io.migrationgate.watch;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.sequence.NamedCommands;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be assessed.
 *
 * @param criteria that are asked for
 * @param complete whether criteria that apply and cannot be judged yet are told as not judged
 * @param assets that are judged
 * @param lagSettings laid over those of the plan for {@code dts-lag}
 * @param stages that are judged, in this order
 * @param shown kinds of evidence that no criterion needs and that are read for the report alone
 * @param commands what the plan's named commands run, as far as this run was told
 */
public record Assignment(
        MigrationPlan plan,
        Set<CriterionId> criteria,
        boolean complete,
        List<Asset> assets,
        Settings lagSettings,
        Patience patience,
        List<Stage> stages,
        Set<EvidenceKind<?>> shown,
        NamedCommands commands) {
    public Assignment {
        stages = List.copyOf(stages);
        criteria = Set.copyOf(criteria);
        assets = List.copyOf(assets);
        shown = Set.copyOf(shown);
    }

    /** An assignment for which nothing is read but what its criteria need. */
    public Assignment(
            MigrationPlan plan,
            Set<CriterionId> criteria,
            boolean complete,
            List<Asset> assets,
            Settings lagSettings,
            Patience patience,
            List<Stage> stages) {
        this(plan, criteria, complete, assets, lagSettings, patience, stages, Set.of(), NamedCommands.NONE);
    }

    /** An assignment of the stage {@link Stage#READY} alone. */
    public Assignment(
            MigrationPlan plan,
            Set<CriterionId> criteria,
            boolean complete,
            List<Asset> assets,
            Settings lagSettings,
            Patience patience) {
        this(plan, criteria, complete, assets, lagSettings, patience, List.of(Stage.READY));
    }

    /** The same assignment, for which these kinds are read, too. */
    public Assignment showing(Set<EvidenceKind<?>> kinds) {
        return new Assignment(plan, criteria, complete, assets, lagSettings, patience, stages, kinds, commands);
    }

    /** The same assignment, told what named commands run. */
    public Assignment told(NamedCommands named) {
        return new Assignment(plan, criteria, complete, assets, lagSettings, patience, stages, shown, named);
    }

    /** The same assignment, for which this kind is read beside those that it shows already. */
    public Assignment alsoShowing(EvidenceKind<?> kind) {
        Set<EvidenceKind<?>> more = new HashSet<>(shown);
        more.add(kind);
        return showing(more);
    }
}
