package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests the three actions that describe one task, each with its own spelling and units. */
class DescribeOneTaskTest {
    private static RawReply detail(SimulatedCloud cloud, String... more) throws IOException {
        return more.length == 0
                ? cloud.client.dts("DescribeDtsJobDetail", "DtsJobId", "one")
                : cloud.client.dts("DescribeDtsJobDetail", more);
    }

    private static RawReply oldSync(SimulatedCloud cloud, String instance) throws IOException {
        return cloud.client.dts("DescribeSynchronizationJobStatus", "SynchronizationJobId", instance);
    }

    private static RawReply oldMigration(SimulatedCloud cloud, String instance) throws IOException {
        return cloud.client.dts("DescribeMigrationJobStatus", "MigrationJobId", instance);
    }

    @Test
    void detailIsFlatWithNumericCheckpointAndLowerCaseStatus() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "lag: 3700ms")) {
            RawReply reply = detail(cloud);
            assertThat(reply.at("/Status").asText()).isEqualTo("synchronizing");
            assertThat(reply.at("/Checkpoint").isIntegralNumber()).isTrue();
            assertThat(reply.at("/Checkpoint").asLong()).isEqualTo(SimulatedCloud.START.getEpochSecond() - 4);
            assertThat(reply.at("/Delay").asLong()).isEqualTo(3_700);
            assertThat(reply.json().has("DataInitializationStatus")).isFalse();
        }
    }

    @Test
    void detailDelayOfSynchronisationCanBeInSeconds() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(
                "detailDelay: per-type", "tasks: [ { instance: i, job: one, type: sync, lag: 3700ms } ]")) {
            assertThat(detail(cloud).at("/Delay").asLong()).isEqualTo(3);
        }
    }

    @Test
    void detailDelayOfMigrationStaysInMilliseconds() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(
                "detailDelay: per-type", "tasks: [ { instance: i, job: one, type: migration, lag: 3700ms } ]")) {
            assertThat(detail(cloud).at("/Delay").asLong()).isEqualTo(3_700);
        }
    }

    @Test
    void detailOfUnknownTaskIsRefused() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            RawReply reply = detail(cloud, "DtsJobId", "two");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("Forbidden.InstanceNotFound");
        }
    }

    @Test
    void detailOfAnotherRegionIsRefused() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(detail(cloud, "DtsJobId", "one", "RegionId", "cn-beijing")
                            .code())
                    .isEqualTo("Forbidden.InstanceNotFound");
        }
    }

    @Test
    void detailGivesTheReverseDirectionByDirectionAndByItsOwnJob() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "reverse: { job: back, lag: 2s }")) {
            RawReply byDirection = detail(cloud, "DtsJobId", "one", "SynchronizationDirection", "Reverse");
            assertThat(byDirection.at("/DtsJobId").asText()).isEqualTo("back");
            assertThat(detail(cloud, "DtsJobId", "back").at("/DtsJobDirection").asText())
                    .isEqualTo("Reverse");
        }
    }

    @Test
    void reverseDirectionOfOneWayTaskIsUnknown() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(detail(cloud, "DtsJobId", "one", "SynchronizationDirection", "Reverse")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void undocumentedDirectionIsRefused() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(detail(cloud, "DtsJobId", "one", "SynchronizationDirection", "Sideways")
                            .code())
                    .isEqualTo("InvalidParameter");
        }
    }

    @Test
    void oldSynchronisationHasDelayInBothUnits() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "lag: 3700ms")) {
            RawReply reply = oldSync(cloud, "dtsone");
            assertThat(reply.at("/Delay").isTextual()).isTrue();
            assertThat(reply.at("/Delay").asText()).isEqualTo("3");
            assertThat(reply.at("/DelayMillis").asLong()).isEqualTo(3_700);
            assertThat(reply.at("/DataSynchronizationStatus/DelayMillis").asLong())
                    .isEqualTo(3_700);
            assertThat(reply.at("/Checkpoint").isTextual()).isTrue();
            assertThat(reply.at("/Success").asText()).isEqualTo("true");
        }
    }

    @Test
    void oldSynchronisationMisspellsOneState() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "status: Initializing")) {
            assertThat(oldSync(cloud, "dtsone").at("/Status").asText()).isEqualTo("initializating");
        }
    }

    @Test
    void oldSynchronisationIsFoundByInstanceNotByJob() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            RawReply reply = oldSync(cloud, "one");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("/Success").asText()).isEqualTo("false");
            assertThat(reply.at("/ErrCode").asText()).isEqualTo("InvalidJobId");
        }
    }

    @Test
    void oldSynchronisationDoesNotKnowMigrations() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("migration")) {
            assertThat(oldSync(cloud, "dtsone").at("/Success").asText()).isEqualTo("false");
        }
    }

    @Test
    void oldSynchronisationGivesTheReverseDirection() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "reverse: { job: back, lag: 2500ms }")) {
            RawReply reply = cloud.client.dts(
                    "DescribeSynchronizationJobStatus",
                    "SynchronizationJobId",
                    "dtsone",
                    "SynchronizationDirection",
                    "Reverse");
            assertThat(reply.at("/DelayMillis").asLong()).isEqualTo(2_500);
        }
    }

    @Test
    void oldMigrationHasDelayInSecondsAndItsChecksOneLevelDeeper() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("migration", "lag: 3700ms")) {
            RawReply reply = oldMigration(cloud, "dtsone");
            assertThat(reply.at("/MigrationJobStatus").asText()).isEqualTo("Migrating");
            assertThat(reply.at("/DataSynchronizationStatus/Delay").asText()).isEqualTo("3");
            assertThat(reply.at("/PrecheckStatus/Detail/CheckItem/0/CheckStatus")
                            .asText())
                    .isEqualTo("Success");
            assertThat(reply.at("/MigrationMode/dataSynchronization").asBoolean())
                    .isTrue();
            assertThat(reply.json().has("Delay")).isFalse();
        }
    }

    @Test
    void oldMigrationDoesNotKnowSynchronisations() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(oldMigration(cloud, "dtsone").at("/Success").asText()).isEqualTo("false");
        }
    }

    @Test
    void silentTaskIsSilentInEveryAction() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("migration", "reporting: [ { from: 0s } ]")) {
            assertThat(detail(cloud).json().has("Delay")).isFalse();
            assertThat(oldMigration(cloud, "dtsone")
                            .at("/DataSynchronizationStatus")
                            .has("Delay"))
                    .isFalse();
        }
    }

    @Test
    void secondReadingDiffersFromTheList() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "lag: 1s", "secondReading: 20s")) {
            assertThat(cloud.listed("SYNC").at("/DtsJobList/0/Delay").asLong()).isEqualTo(1);
            assertThat(oldSync(cloud, "dtsone").at("/DelayMillis").asLong()).isEqualTo(20_000);
            assertThat(detail(cloud).at("/Delay").asLong()).isEqualTo(20_000);
        }
    }
}
