package io.migrationgate;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Stage;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.watch.Assignment;
import io.migrationgate.watch.Patience;
import java.util.EnumSet;
import java.util.List;

/** Turns a plan into the assignment to judge its backups, or refuses one without anything to judge. */
final class BackupVerify {
    private BackupVerify() {}

    static Assignment assignment(MigrationPlan plan) {
        List<Asset> assets = plan.assets().stream()
                .filter(asset -> CriterionId.BACKUP_FRESH.subject().covers(asset.kind()))
                .toList();
        if (assets.isEmpty()) {
            throw new UsageException(
                    "the plan has no database and no server, so there is no backup to judge: add one, or leave this out");
        }
        return new Assignment(
                plan,
                EnumSet.of(CriterionId.INVENTORY_FOUND, CriterionId.BACKUP_FRESH, CriterionId.BACKUP_RESTORED),
                true,
                assets,
                Settings.NONE,
                Patience.ONE_WINDOW,
                List.of(Stage.READY, Stage.OPENING));
    }
}
