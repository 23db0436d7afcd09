package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.simulator.world.SimulatedWorld;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The backups of the shipped example: GO as they are, and never when one proof of either side is gone. */
class BackupVerifyIT {
    private static final String HEALTHY = OrdersExample.scenario("healthy");
    private static final String PLAN = OrdersExample.planText();

    private static Report judged(String plan, String scenario) {
        MigrationPlan read = Rig.read(plan);
        try (World world = SimulatedWorld.start(scenario, InstantSource.system())) {
            return Rig.drive(MigrationGate.backupVerify(read, world), world);
        }
    }

    private static Verdict verdict(String scenario) {
        return judged(PLAN, scenario).verdict();
    }

    private static String changed(String line, String instead) {
        assertThat(HEALTHY).contains(line);
        return HEALTHY.replace(line, instead);
    }

    @Test
    void bothSidesOfTheExampleAreGoAndCostNoWindow() {
        Report report = judged(PLAN, HEALTHY);

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(report.headline()).isEqualTo("GO for backups only");
        assertThat(report.findings())
                .filteredOn(finding -> finding.criterion().equals("backup-restored"))
                .extracting(FindingRow::about)
                .hasSize(13)
                .contains(
                        "orders / source", "orders / target", "ledger / target", "web-1 / target", "worker-1 / source");
        assertThat(Duration.between(report.startedAt(), report.finishedAt())).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DescribeBackups",
                "DescribeSnapshots",
                "DescribeDisks",
                "DescribeBackupJobs2",
                "DescribeRestoreJobs2",
                "SearchHistoricalSnapshots"
            })
    void aListThatIsRefusedTakesTheGoAwayAndNothingElse(String action) {
        Report report = judged(PLAN, HEALTHY + "faults: [ { kind: forbidden, action: " + action + " } ]\n");

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.about().equals("ledger / target"))
                .extracting(FindingRow::status)
                .containsOnly("PASS");
    }

    @Test
    void everyRecordIsAProof() {
        List<String> records =
                HEALTHY.lines().filter(line -> line.contains("kind: drill-")).toList();

        assertThat(records).hasSize(11);
        for (String record : records) {
            assertThat(verdict(changed(record + "\n", ""))).as(record).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(verdict(changed(record, record.replace(" }", ", signature: wrong }"))))
                    .as(record)
                    .isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(verdict(changed(record, record.replaceAll("age: \\d+h", "age: 800h"))))
                    .as(record)
                    .isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(verdict(changed(record, record.replace(" }", ", grade: exists }"))))
                    .as(record)
                    .isEqualTo(Verdict.NO_GO);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instance: rm-orders01 } | instance: rm-orders01, taken: [ { id: b, status: Failed } ] } | NO_GO",
                "instance: rm-orders01 } | instance: rm-orders01, taken: [ { id: b, available: false } ] } | NO_GO",
                "instance: rm-orders01 } | instance: rm-orders01, taken: [ { id: b, type: IncrementalBackup } ] } | NO_GO",
                "instance: rm-orders01 } | instance: rm-orders01, taken: [ { id: b, start: -25h } ] } | NO_GO",
                "instance: rm-orders01 } | instance: rm-orders01, taken: [ ] } | NO_GO",
                "instance: rm-orders01 } | instance: rm-orders02 } | INCONCLUSIVE",
                "instance: r-cache01 } | instance: r-cache01, reporting: [ { without: [ Backup.BackupStatus ] } ] } | INCONCLUSIVE",
                "product: ecs, instance: i-web01 } | product: ecs, instance: i-web01, disks: [ d-1, d-2 ], taken: [ { id: s, of: d-1 } ] } | NO_GO",
                "product: ecs, instance: i-web01 } | product: ecs, instance: i-web01, restored: [ ] } | INCONCLUSIVE",
                "product: ecs, instance: i-web01 } | product: ecs, instance: i-web01, restored: [ { to: d-9, at: -800h } ] } | INCONCLUSIVE",
                "vault: v-worker } | vault: v-worker, restored: [ { to: r, status: PARTIAL_COMPLETE } ] } | NO_GO",
                "vault: v-worker } | vault: v-worker, restored: [ { to: r, backup: somebody-elses } ] } | INCONCLUSIVE",
                "vault: v-worker } | vault: v-worker, taken: [ { id: s, progress: 99 } ] } | INCONCLUSIVE"
            })
    void whatAProductTellsOtherwiseTakesTheGoAway(String line, String instead, Verdict expected) {
        assertThat(verdict(changed(line, instead))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "takenAt: -2h, files | takenAt: -25h, files | NO_GO",
                "takenAt: -2h, files | takenAt: 1h, files | INCONCLUSIVE",
                "bytes: 805306368 } | bytes: 805306368, found: 7 } | NO_GO",
                "bytes: 805306368 } | bytes: 805306368, found: no } | NO_GO",
                "takenAt: -2h, files | text: \"{ half\", files | INCONCLUSIVE",
                "manifest: drills/cache-backup.json | manifest: drills/lost.json | INCONCLUSIVE"
            })
    void aManifestThatIsOldHalfOrOfOtherFilesTakesTheGoAway(String line, String instead, Verdict expected) {
        assertThat(verdict(changed(line, instead))).isEqualTo(expected);
    }

    @Test
    void aSideWithoutABackupIsNoGo() {
        for (String line : PLAN.lines()
                .filter(one -> one.contains("- { of: ") && !one.contains("product: ecs"))
                .toList()) {
            Report report = judged(PLAN.replace(line + "\n", ""), HEALTHY);

            assertThat(report.verdict()).as(line).isEqualTo(Verdict.NO_GO);
        }
    }
}
