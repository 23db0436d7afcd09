package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.simulator.scenario.ScenarioException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the products tell of the backups of a scenario. */
class BackupsTest {
    private static final String FROM = "2026-11-27T00:00Z";
    private static final String TO = "2026-12-04T16:01Z";

    private static SimulatedCloud cloud(String... backups) {
        return SimulatedCloud.of("backups: [ " + String.join(", ", backups) + " ]");
    }

    private static RawReply backups(SimulatedCloud cloud, String version, String parameter, String instance)
            throws IOException {
        return cloud.client.call(
                "DescribeBackups", version, parameter, instance, "StartTime", FROM, "EndTime", TO, "PageSize", "30");
    }

    @Test
    void anInstanceOfWhichNothingIsSaidWasBackedUpThisNight() throws IOException {
        try (SimulatedCloud cloud = cloud("{ product: rds, instance: rm-1 }", "{ product: tair, instance: r-1 }")) {
            JsonNode backup =
                    backups(cloud, "2014-08-15", "DBInstanceId", "rm-1").at("/Items/Backup/0");
            assertThat(backup.path("BackupStatus").asText()).isEqualTo("Success");
            assertThat(backup.path("BackupType").asText()).isEqualTo("FullBackup");
            assertThat(backup.path("IsAvail").asInt()).isEqualTo(1);
            assertThat(backup.path("BackupStartTime").asText()).isEqualTo("2026-12-04T13:00:00Z");
            RawReply tair = backups(cloud, "2015-01-01", "InstanceId", "r-1");
            assertThat(tair.at("/TotalCount").asInt()).isEqualTo(1);
            assertThat(tair.at("/Backups/Backup/0").has("IsAvail")).isFalse();
        }
    }

    @Test
    void anInstanceThatIsNotKnownIsRefusedAndSoAreTimesWithSeconds() throws IOException {
        try (SimulatedCloud cloud = cloud("{ product: rds, instance: rm-1, absent: [ { from: 5s } ] }")) {
            assertThat(backups(cloud, "2014-08-15", "DBInstanceId", "rm-2").status())
                    .isEqualTo(404);
            RawReply seconds = cloud.client.call(
                    "DescribeBackups",
                    "2014-08-15",
                    "DBInstanceId",
                    "rm-1",
                    "StartTime",
                    "2026-11-27T00:00:00Z",
                    "EndTime",
                    TO);
            assertThat(seconds.at("/Code").asText()).isEqualTo("InvalidParameter");
            cloud.at("5s");
            assertThat(backups(cloud, "2014-08-15", "DBInstanceId", "rm-1").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aBackupShowsWhenItHasEndedAndOnlyInItsStretchOfTime() throws IOException {
        String taken = "taken: [ { id: late, start: -1m, end: 10s }, { id: old, start: -300h } ]";
        try (SimulatedCloud cloud = cloud("{ product: mongodb, instance: dds-1, " + taken + " }")) {
            assertThat(backups(cloud, "2015-12-01", "DBInstanceId", "dds-1")
                            .at("/TotalCount")
                            .asInt())
                    .isZero();
            cloud.at("10s");
            assertThat(backups(cloud, "2015-12-01", "DBInstanceId", "dds-1")
                            .at("/Backups/Backup/0/BackupId")
                            .asText())
                    .isEqualTo("late");
        }
    }

    @Test
    void mongodbTellsOfRestoredInstancesForSevenDaysAndOnTheHour() throws IOException {
        try (SimulatedCloud cloud =
                cloud("{ product: mongodb, instance: dds-1, restored: [ { to: dds-9, at: -20h } ] }")) {
            assertThat(restored(cloud, "2026-11-27T17:00:00Z")
                            .at("/DBInstances/DBInstance/0/DBInstanceId")
                            .asText())
                    .isEqualTo("dds-9");
            assertThat(restored(cloud, "2026-12-04T00:00:00Z").at("/TotalCount").asInt())
                    .isZero();
            assertThat(restored(cloud, "2026-11-27T15:00:00Z").at("/Code").asText())
                    .isEqualTo("InvalidParameter");
            assertThat(restored(cloud, "2026-12-01T15:30:00Z").at("/Code").asText())
                    .isEqualTo("InvalidParameter");
        }
    }

    private static RawReply restored(SimulatedCloud cloud, String after) throws IOException {
        return cloud.client.call(
                "DescribeRestoreDBInstanceList", "2015-12-01", "DBInstanceId", "dds-1", "CreationTimeAfter", after);
    }

    @Test
    void ecsHoldsDisksTheirSnapshotsAndTheDisksMadeFromThose() throws IOException {
        String ecs = "{ product: ecs, instance: i-1, disks: [ d-1, d-2 ], taken: [ { id: s-1, of: d-2, end: 5s } ] }";
        try (SimulatedCloud cloud = cloud(ecs)) {
            RawReply disks = cloud.client.call("DescribeDisks", "2014-05-26", "RegionId", "cn-hangzhou");
            assertThat(disks.at("/TotalCount").asInt()).isEqualTo(3);
            assertThat(disks.at("/Disks/Disk/0/InstanceId").asText()).isEqualTo("i-1");
            assertThat(disks.at("/Disks/Disk/2/SourceSnapshotId").asText()).isEqualTo("s-1");
            RawReply snapshots = cloud.client.call("DescribeSnapshots", "2014-05-26", "RegionId", "cn-hangzhou");
            assertThat(snapshots.at("/Snapshots/Snapshot/0/Status").asText()).isEqualTo("progressing");
            cloud.at("5s");
            snapshots = cloud.client.call("DescribeSnapshots", "2014-05-26", "RegionId", "cn-hangzhou");
            assertThat(snapshots.at("/Snapshots/Snapshot/0/Status").asText()).isEqualTo("accomplished");
            assertThat(snapshots.at("/Snapshots/Snapshot/0/SourceDiskId").asText())
                    .isEqualTo("d-2");
            assertThat(cloud.client
                            .call("DescribeSnapshots", "2014-05-26", "RegionId", "cn-shanghai")
                            .at("/TotalCount")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void cloudBackupListsJobsRestoresAndSnapshotsPageByPage() throws IOException {
        String hbr =
                "{ product: hbr, client: c-1, instance: i-7, vault: v-7, taken: [ { id: s-1 }, { id: s-2, status: FAILED } ] }";
        try (SimulatedCloud cloud = cloud(hbr)) {
            RawReply jobs = cloud.client.call("DescribeBackupJobs2", "2017-09-08", "SourceType", "ECS_FILE");
            assertThat(jobs.at("/TotalCount").asInt()).isEqualTo(2);
            assertThat(jobs.at("/BackupJobs/BackupJob/0/Progress").asInt()).isEqualTo(10_000);
            assertThat(jobs.at("/BackupJobs/BackupJob/1/Status").asText()).isEqualTo("FAILED");
            RawReply restores = cloud.client.call("DescribeRestoreJobs2", "2017-09-08", "RestoreType", "ECS_FILE");
            assertThat(restores.at("/RestoreJobs/RestoreJob/0/SnapshotId").asText())
                    .isEqualTo("s-1");
            assertThat(restores.at("/RestoreJobs/RestoreJob/0").has("ClientId")).isFalse();
            RawReply first = snapshots(cloud, "v-7", "Limit", "1");
            assertThat(first.at("/NextToken").asText()).isEqualTo("2");
            RawReply second = snapshots(cloud, "v-7", "Limit", "1", "NextToken", "2");
            assertThat(second.at("/Snapshots/Snapshot/0/SnapshotId").asText()).isEqualTo("s-2");
            assertThat(second.at("/NextToken").asText()).isEmpty();
            assertThat(snapshots(cloud, "v-other").at("/TotalCount").asInt()).isZero();
        }
    }

    private static RawReply snapshots(SimulatedCloud cloud, String vault, String... more) throws IOException {
        String query = "[{\"field\":\"VaultId\",\"value\":\"" + vault + "\",\"operation\":\"MATCH_TERM\"}]";
        String[] parameters = new String[4 + more.length];
        parameters[0] = "SourceType";
        parameters[1] = "ECS_FILE";
        parameters[2] = "Query";
        parameters[3] = query;
        System.arraycopy(more, 0, parameters, 4, more.length);
        return cloud.client.call("SearchHistoricalSnapshots", "2017-09-08", parameters);
    }

    @Test
    void fieldsAreReportedOtherwiseForAWhile() throws IOException {
        try (SimulatedCloud cloud = cloud("{ product: rds, instance: rm-1, reporting: [ { until: 5s,"
                + " without: [ Backup.IsAvail ], set: { Backup.BackupStatus: odd } } ] }")) {
            JsonNode spoilt =
                    backups(cloud, "2014-08-15", "DBInstanceId", "rm-1").at("/Items/Backup/0");
            assertThat(spoilt.has("IsAvail")).isFalse();
            assertThat(spoilt.path("BackupStatus").asText()).isEqualTo("odd");
            cloud.at("5s");
            assertThat(backups(cloud, "2014-08-15", "DBInstanceId", "rm-1")
                            .at("/Items/Backup/0/IsAvail")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "product: floppy, instance: a | is none of",
                "product: rds | has no instance",
                "product: hbr, instance: i-1 | has no client",
                "product: rds, instance: a, vault: v-1 | is not a key here",
                "product: tair, instance: a, restored: [ ] | is not a key here",
                "product: rds, instance: a, taken: [ { id: b, start: -1h, end: -2h } ] | is not later than start",
                "product: ecs, instance: i-1, taken: [ { id: s, of: d-9 } ] | is none of",
                "product: external, manifest: m.json, files: [ { path: a } ] | has no bytes",
                "product: external, manifest: m.json, taken: [ ] | is not a key here"
            })
    void mistakesAreRefused(String block, String why) {
        assertThatThrownBy(() -> SimulatedCloud.scenario("backups: [ { " + block + " } ]"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("backups[0]");
    }

    @Test
    void oneInstanceIsThereOnce() {
        assertThatThrownBy(() -> SimulatedCloud.scenario(
                        "backups: [ { product: rds, instance: a }, { product: rds, instance: a } ]"))
                .hasMessageContaining("same product and id");
    }
}
