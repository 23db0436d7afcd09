package io.migrationgate;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.StateStore;
import io.migrationgate.watch.Assignment;
import io.migrationgate.watch.Patience;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Whether a restored copy is looked into. */
    static boolean looksIntoCopies(MigrationPlan plan) {
        return copies(plan).findAny().isPresent();
    }

    private static Stream<Database> copies(MigrationPlan plan) {
        return plan.databases().stream()
                .filter(database -> Stream.of(Side.values())
                        .flatMap(side -> BackupEntry.of(database, side).stream())
                        .anyMatch(BackupEntry::looksIntoCopy));
    }

    /**
     * Refuses a plan that names a copy and no place to record what is seen in it, before anything is connected to.
     *
     * <p>Where the face lends no files of this machine a plan cannot name such a place, and the report says so.
     */
    static void checkStore(MigrationPlan plan, World world) {
        Optional<Database> looked =
                plan.simulated() ? Optional.empty() : copies(plan).findFirst();
        if (looked.isEmpty()) {
            return;
        }
        StateStore state = plan.state();
        boolean kept = state != null && state.signing() != null && (state.path() != null || !world.hasFiles());
        if (!kept) {
            throw new UsageException(
                    "databases: " + looked.get().name() + " has a restored copy, and what is seen in it"
                            + " must be recorded and signed: add state with store: directory, path and signing, or remove the copy");
        }
    }
}
