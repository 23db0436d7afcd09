package io.migrationgate.simulator.backup;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.scenario.BackupScript.Product;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.List;
import java.util.Set;

/** Makes the actions that tell of backups and restores. */
public final class BackupActions {
    private static final Set<Integer> SIZES = Set.of(30, 50, 100);

    private BackupActions() {}

    /** All of them. */
    public static List<Action> of(Scenario scenario) {
        Backups backups = new Backups(scenario);
        return List.of(
                new DescribeBackups(
                        backups,
                        Product.RDS,
                        "rds",
                        "2014-08-15",
                        "DBInstanceId",
                        new Pages("Items", "Backup", "TotalRecordCount", SIZES, 100)),
                new DescribeBackups(
                        backups,
                        Product.MONGODB,
                        "mongodb",
                        "2015-12-01",
                        "DBInstanceId",
                        new Pages("Backups", "Backup", "TotalCount", SIZES, 100)),
                new DescribeBackups(
                        backups,
                        Product.TAIR,
                        "r-kvstore",
                        "2015-01-01",
                        "InstanceId",
                        new Pages("Backups", "Backup", "TotalCount", Set.of(30, 50, 100, 200, 300), 300)),
                new DescribeRestoredInstances(backups),
                EcsList.disks(backups),
                EcsList.snapshots(backups),
                HbrList.backupJobs(backups),
                HbrList.restoreJobs(backups),
                new SearchHistoricalSnapshots(backups));
    }
}
