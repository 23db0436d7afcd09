package io.migrationgate.watch;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Stage;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
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
 */
public record Assignment(
        MigrationPlan plan,
        Set<CriterionId> criteria,
        boolean complete,
        List<Asset> assets,
        Settings lagSettings,
        Patience patience,
        List<Stage> stages) {
    public Assignment {
        stages = List.copyOf(stages);
        criteria = Set.copyOf(criteria);
        assets = List.copyOf(assets);
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
}
