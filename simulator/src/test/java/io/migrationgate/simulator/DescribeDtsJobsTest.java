package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests the task list: its filters, pages, units and what it leaves out. */
class DescribeDtsJobsTest {
    private static JsonNode entry(RawReply reply) {
        return reply.at("/DtsJobList/0");
    }

    @Test
    void withoutTypeOnlyMigrationsAreListed() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            RawReply reply = cloud.client.dts("DescribeDtsJobs", "Region", "cn-hangzhou");
            assertThat(reply.at("/TotalRecordCount").asInt()).isZero();
        }
    }

    @Test
    void synchronisationsAreListedWhenAskedFor() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(entry(cloud.listed("SYNC")).at("/DtsJobId").asText()).isEqualTo("one");
        }
    }

    @Test
    void otherRegionsAreNotListed() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "region: cn-beijing")) {
            assertThat(cloud.listed("SYNC").at("/TotalRecordCount").asInt()).isZero();
        }
    }

    @Test
    void undocumentedTypeIsRefused() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            RawReply reply = cloud.listed("COPY");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("InvalidParameter");
        }
    }

    @Test
    void delayOfMigrationIsInMilliseconds() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("migration", "lag: 6700ms")) {
            assertThat(entry(cloud.listed("MIGRATION")).get("Delay").asLong()).isEqualTo(6_700);
        }
    }

    @Test
    void delayOfSynchronisationIsInWholeSeconds() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "lag: 6700ms")) {
            assertThat(entry(cloud.listed("SYNC")).get("Delay").asLong()).isEqualTo(6);
        }
    }

    @Test
    void checkpointIsUnixSecondsAsText() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "lag: 3s")) {
            JsonNode checkpoint = entry(cloud.listed("SYNC")).get("Checkpoint");
            assertThat(checkpoint.isTextual()).isTrue();
            assertThat(checkpoint.asLong()).isEqualTo(SimulatedCloud.START.getEpochSecond() - 3);
        }
    }

    @Test
    void statusesBeginWithACapital() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(entry(cloud.listed("SYNC")).get("Status").asText()).isEqualTo("Synchronizing");
        }
    }

    @Test
    void statusChangesWithTheClock() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task(
                "sync", "status: [ { at: 0s, status: Synchronizing }, { at: 20s, status: Suspending } ]")) {
            cloud.at("19s");
            assertThat(entry(cloud.listed("SYNC")).get("Status").asText()).isEqualTo("Synchronizing");
            cloud.at("20s");
            assertThat(entry(cloud.listed("SYNC")).get("Status").asText()).isEqualTo("Suspending");
        }
    }

    @Test
    void stagesAreShown() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("migration", "data: Migrating", "incremental: NotStarted")) {
            JsonNode entry = entry(cloud.listed("MIGRATION"));
            assertThat(entry.at("/StructureInitializationStatus/Status").asText())
                    .isEqualTo("Finished");
            assertThat(entry.at("/DataInitializationStatus/Status").asText()).isEqualTo("Migrating");
            assertThat(entry.at("/DataSynchronizationStatus/Status").asText()).isEqualTo("NotStarted");
        }
    }

    @Test
    void endpointsAreShown() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task(
                "sync",
                "source: { engine: MYSQL, instanceType: EXPRESS, ip: 10.0.0.5, port: 3306 }",
                "target: { engine: MYSQL, instanceType: RDS, instance: rm-1 }")) {
            JsonNode entry = entry(cloud.listed("SYNC"));
            assertThat(entry.at("/SourceEndpoint/Ip").asText()).isEqualTo("10.0.0.5");
            assertThat(entry.at("/SourceEndpoint/Port").asText()).isEqualTo("3306");
            assertThat(entry.at("/SourceEndpoint").has("InstanceID")).isFalse();
            assertThat(entry.at("/DestinationEndpoint/InstanceID").asText()).isEqualTo("rm-1");
            assertThat(entry.at("/DestinationEndpoint/Region").asText()).isEqualTo("cn-hangzhou");
        }
    }

    @Test
    void reverseDirectionOfTwoWayTaskIsNestedWithItsDelayInSeconds() throws IOException {
        try (SimulatedCloud cloud =
                SimulatedCloud.task("sync", "reverse: { job: back, lag: 4200ms, status: Suspending }")) {
            JsonNode entry = entry(cloud.listed("SYNC"));
            assertThat(entry.at("/DtsJobDirection").asText()).isEqualTo("Forward");
            assertThat(entry.at("/ReverseJob/DtsJobId").asText()).isEqualTo("back");
            assertThat(entry.at("/ReverseJob/DtsJobDirection").asText()).isEqualTo("Reverse");
            assertThat(entry.at("/ReverseJob/Delay").asLong()).isEqualTo(4);
            assertThat(entry.at("/ReverseJob/Status").asText()).isEqualTo("Suspending");
        }
    }

    @Test
    void oneWayTaskHasNoReverseJob() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(entry(cloud.listed("SYNC")).has("ReverseJob")).isFalse();
        }
    }

    @Test
    void silentTaskHasNeitherDelayNorCheckpoint() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "reporting: [ { from: 20s, until: 30s } ]")) {
            cloud.at("25s");
            JsonNode silent = entry(cloud.listed("SYNC"));
            assertThat(silent.has("Delay")).isFalse();
            assertThat(silent.has("Checkpoint")).isFalse();
            assertThat(silent.get("Status").asText()).isEqualTo("Synchronizing");
            cloud.at("30s");
            assertThat(entry(cloud.listed("SYNC")).has("Delay")).isTrue();
        }
    }

    @Test
    void fieldsCanBeReplacedAndLeftOut() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task(
                "sync",
                "reporting: [ { set: { Delay: n/a, DataSynchronizationStatus.Status: Failed }, without: [ Status ] } ]")) {
            JsonNode entry = entry(cloud.listed("SYNC"));
            assertThat(entry.get("Delay").asText()).isEqualTo("n/a");
            assertThat(entry.at("/DataSynchronizationStatus/Status").asText()).isEqualTo("Failed");
            assertThat(entry.has("Status")).isFalse();
            assertThat(entry.has("Checkpoint")).isTrue();
        }
    }

    @Test
    void absentTaskIsNotListed() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "absent: [ { from: 5s, until: 10s } ]")) {
            cloud.at("5s");
            assertThat(cloud.listed("SYNC").at("/TotalRecordCount").asInt()).isZero();
            cloud.at("10s");
            assertThat(cloud.listed("SYNC").at("/TotalRecordCount").asInt()).isEqualTo(1);
        }
    }

    @Test
    void retryStateAppearsWithTheFirstRetryAndStays() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "retry: [ { from: 5s, until: 10s, count: 3 } ]")) {
            assertThat(entry(cloud.listed("SYNC")).has("RetryState")).isFalse();
            cloud.at("7s");
            assertThat(entry(cloud.listed("SYNC")).at("/RetryState/Retrying").asBoolean())
                    .isTrue();
            assertThat(entry(cloud.listed("SYNC")).at("/RetryState/RetryTime").asInt())
                    .isEqualTo(2);
            cloud.at("10s");
            assertThat(entry(cloud.listed("SYNC")).at("/RetryState/Retrying").asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void objectsAreListedUnlessDeclined() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(entry(cloud.listed("SYNC")).has("DbObject")).isTrue();
            RawReply declined = cloud.client.dts(
                    "DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", "SYNC", "WithoutDbList", "true");
            assertThat(entry(declined).has("DbObject")).isFalse();
        }
    }

    @Test
    void skippedChecksAreNotShownInTheList() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task(
                "sync", "precheck: { items: [ { item: CHECK_SRC, state: Warning, skip: true } ] }")) {
            JsonNode precheck = entry(cloud.listed("SYNC")).get("PrecheckStatus");
            assertThat(precheck.get("Status").asText()).isEqualTo("Finished");
            assertThat(precheck.at("/Detail/0/CheckResult").asText()).isEqualTo("Success");
            assertThat(precheck.toString()).doesNotContain("Skip");
        }
    }

    @Test
    void numbersCanBeText() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(
                "numbersAsText: true", "tasks: [ { instance: i, job: j, type: migration, lag: 800ms } ]")) {
            RawReply reply = cloud.listed("MIGRATION");
            assertThat(entry(reply).get("Delay").isTextual()).isTrue();
            assertThat(entry(reply).get("Delay").asText()).isEqualTo("800");
            assertThat(reply.at("/TotalRecordCount").isTextual()).isTrue();
        }
    }

    @Test
    void pagesHoldEveryTaskOnceToTheThird() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of("generated: { count: 75, type: sync }")) {
            Set<String> jobs = new HashSet<>();
            for (String page : Set.of("1", "2", "3")) {
                RawReply reply = page(cloud, page, "30");
                assertThat(reply.at("/TotalRecordCount").asInt()).isEqualTo(75);
                assertThat(reply.at("/PageNumber").asText()).isEqualTo(page);
                assertThat(reply.at("/PageRecordCount").asInt())
                        .isEqualTo(reply.at("/DtsJobList").size());
                reply.at("/DtsJobList")
                        .forEach(entry -> jobs.add(entry.get("DtsJobId").asText()));
            }
            assertThat(jobs).hasSize(75);
            assertThat(page(cloud, "3", "30").at("/PageRecordCount").asInt()).isEqualTo(15);
            assertThat(page(cloud, "4", "30").at("/DtsJobList").size()).isZero();
        }
    }

    @Test
    void noPageIsLongerThanThirty() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of("generated: { count: 75, type: sync }")) {
            assertThat(page(cloud, "1", "100").at("/DtsJobList").size()).isEqualTo(30);
        }
    }

    @Test
    void pageHoldsTwentyByDefault() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of("generated: { count: 75, type: sync }")) {
            assertThat(cloud.listed("SYNC").at("/PageRecordCount").asInt()).isEqualTo(20);
        }
    }

    @Test
    void undocumentedPageSizeIsRefused() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of("generated: { count: 75, type: sync }")) {
            assertThat(page(cloud, "1", "7").code()).isEqualTo("InvalidParameter");
            assertThat(page(cloud, "0", "30").code()).isEqualTo("InvalidParameter");
        }
    }

    @Test
    void idsAreACommaList() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of("generated: { count: 9, type: sync, prefix: t }")) {
            RawReply jobs = cloud.client.dts(
                    "DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", "SYNC", "DtsJobId", "t000002,t000005");
            assertThat(jobs.at("/TotalRecordCount").asInt()).isEqualTo(2);
            RawReply instance = cloud.client.dts(
                    "DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", "SYNC", "DtsInstanceId", "dtst000003");
            assertThat(entry(instance).get("DtsJobId").asText()).isEqualTo("t000003");
        }
    }

    @Test
    void conditionsNarrowTheList() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task(
                "sync", "name: Orders", "source: { instance: rm-src }", "target: { instance: rm-dst }")) {
            assertThat(matching(cloud, "instance", "dtsone")).isEqualTo(1);
            assertThat(matching(cloud, "instance", "dtstwo")).isZero();
            assertThat(matching(cloud, "name", "order")).isEqualTo(1);
            assertThat(matching(cloud, "srcRds", "rm-src")).isEqualTo(1);
            assertThat(matching(cloud, "rds", "rm-dst")).isEqualTo(1);
            assertThat(matching(cloud, "rds", "rm-src")).isZero();
        }
    }

    private static int matching(SimulatedCloud cloud, String type, String params) throws IOException {
        return cloud.client
                .dts("DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", "SYNC", "Type", type, "Params", params)
                .at("/TotalRecordCount")
                .asInt();
    }

    private static RawReply page(SimulatedCloud cloud, String page, String size) throws IOException {
        return cloud.client.dts(
                "DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", "SYNC", "PageNumber", page, "PageSize", size);
    }
}
