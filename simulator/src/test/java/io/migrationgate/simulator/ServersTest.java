package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.simulator.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what SMC and ECS tell of the servers of a scenario. */
class ServersTest {
    private static final String WEB = "{ name: web-1, source: s-1, job: j-1, target: { instance: i-1 }%s }";
    private static final String WORKER = "{ source: s-2, job: j-2, target: { launchTemplate: lt-2 }%s }";

    private static SimulatedCloud cloud(String... servers) {
        return SimulatedCloud.of("servers: [ " + String.join(", ", servers) + " ]");
    }

    private static SimulatedCloud web(String more) {
        return cloud(WEB.formatted(more), WORKER.formatted(""));
    }

    private static RawReply jobs(SimulatedCloud cloud, String... parameters) throws IOException {
        return cloud.client.call("DescribeReplicationJobs", "2019-06-01", parameters);
    }

    private static JsonNode job(SimulatedCloud cloud) throws IOException {
        return jobs(cloud, "JobId.1", "j-1").at("/ReplicationJobs/ReplicationJob/0");
    }

    private static JsonNode source(SimulatedCloud cloud) throws IOException {
        return cloud.client
                .call("DescribeSourceServers", "2019-06-01", "SourceId.1", "s-1")
                .at("/SourceServers/SourceServer/0");
    }

    private static RawReply instances(SimulatedCloud cloud, String region, String ids) throws IOException {
        return cloud.client.call("DescribeInstances", "2014-05-26", "RegionId", region, "InstanceIds", ids);
    }

    @Test
    void aServerOfWhichNothingIsSaidIsHealthy() throws IOException {
        try (SimulatedCloud cloud = web("")) {
            JsonNode job = job(cloud);
            assertThat(job.path("Status").asText()).isEqualTo("Waiting");
            assertThat(job.path("RunOnce").booleanValue()).isFalse();
            assertThat(job.path("TargetType").asText()).isEqualTo("TargetInstance");
            assertThat(job.path("InstanceId").asText()).isEqualTo("i-1");
            assertThat(job.path("ValidTime").asText()).isEqualTo("2027-01-03T16:00:00Z");
            assertThat(job.at("/ReplicationJobRuns/ReplicationJobRun/0/EndTime").asText())
                    .isEqualTo("2026-12-04T15:30:00Z");
            assertThat(source(cloud).path("State").asText()).isEqualTo("InUse");
            assertThat(source(cloud).path("ErrorCode").asText()).isEmpty();
        }
    }

    @Test
    void jobsAreFoundByIdSourceAndRegionAndListedInPages() throws IOException {
        try (SimulatedCloud cloud = web("")) {
            assertThat(jobs(cloud).at("/TotalCount").asInt()).isEqualTo(2);
            assertThat(jobs(cloud, "SourceId.1", "s-2")
                            .at("/ReplicationJobs/ReplicationJob/0/JobId")
                            .asText())
                    .isEqualTo("j-2");
            assertThat(jobs(cloud, "RegionId", "cn-shanghai").at("/TotalCount").asInt())
                    .isZero();
            RawReply second = jobs(cloud, "PageSize", "1", "PageNumber", "2");
            assertThat(second.at("/TotalCount").asInt()).isEqualTo(2);
            assertThat(second.at("/ReplicationJobs/ReplicationJob")).hasSize(1);
            assertThat(jobs(cloud, "PageSize", "51").at("/Code").asText()).isEqualTo("InvalidParameter");
        }
    }

    @Test
    void aJobRunsAndWaitsByItsRunsAndOnlyAnImageJobLeavesImages() throws IOException {
        try (SimulatedCloud cloud = cloud(WORKER.formatted(", runs: [ { start: 10s, end: 20s } ]"))) {
            String runs = "/ReplicationJobs/ReplicationJob/0/ReplicationJobRuns/ReplicationJobRun";
            assertThat(jobs(cloud).at(runs)).isEmpty();
            cloud.at("15s");
            assertThat(jobs(cloud)
                            .at("/ReplicationJobs/ReplicationJob/0/Status")
                            .asText())
                    .isEqualTo("Running");
            assertThat(jobs(cloud).at(runs + "/0/EndTime").isMissingNode()).isTrue();
            cloud.at("20s");
            assertThat(jobs(cloud)
                            .at("/ReplicationJobs/ReplicationJob/0/Status")
                            .asText())
                    .isEqualTo("Waiting");
            assertThat(jobs(cloud).at(runs + "/0/ImageId").asText()).isEqualTo("m-j-2");
        }
    }

    @Test
    void statesChangeOverTimeAndErrorsComeWithJsonInsideAText() throws IOException {
        String changing = ", sourceError: SourceServer.Offline, state: [ { at: 0s, state: InUse },"
                + " { at: 5s, state: Unavailable } ], status: [ { at: 0s, status: Waiting }, { at: 5s, status: InError } ]";
        try (SimulatedCloud cloud = web(changing)) {
            cloud.at("5s");
            assertThat(source(cloud).path("State").asText()).isEqualTo("Unavailable");
            assertThat(source(cloud).path("StatusInfo").asText()).startsWith("{\"error_code\"");
            assertThat(job(cloud).path("Status").asText()).isEqualTo("InError");
        }
    }

    @Test
    void ecsHoldsTheTargetsOfItsRegionAlone() throws IOException {
        try (SimulatedCloud cloud = web("")) {
            assertThat(instances(cloud, "cn-hangzhou", "[\"i-1\",\"i-9\"]")
                            .at("/Instances/Instance/0/OSType")
                            .asText())
                    .isEqualTo("linux");
            assertThat(instances(cloud, "cn-shanghai", "[\"i-1\"]")
                            .at("/TotalCount")
                            .asInt())
                    .isZero();
            assertThat(instances(cloud, "cn-hangzhou", "i-1").at("/Code").asText())
                    .isEqualTo("InvalidParameter");
            assertThat(cloud.client
                            .call("DescribeLaunchTemplates", "2014-05-26", "RegionId", "cn-hangzhou")
                            .at("/LaunchTemplateSets/LaunchTemplateSet/0/LaunchTemplateId")
                            .asText())
                    .isEqualTo("lt-2");
        }
    }

    @Test
    void partsAreAbsentForAWhileAndFieldsAreReportedOtherwise() throws IOException {
        String spoilt = ", absent: [ { until: 5s, part: target } ],"
                + " reporting: [ { until: 5s, without: [ ReplicationJob.ValidTime ], set: { SourceServer.State: odd } } ]";
        try (SimulatedCloud cloud = web(spoilt)) {
            assertThat(instances(cloud, "cn-hangzhou", "[\"i-1\"]")
                            .at("/TotalCount")
                            .asInt())
                    .isZero();
            assertThat(job(cloud).has("ValidTime")).isFalse();
            assertThat(source(cloud).path("State").asText()).isEqualTo("odd");
            cloud.at("5s");
            assertThat(instances(cloud, "cn-hangzhou", "[\"i-1\"]")
                            .at("/TotalCount")
                            .asInt())
                    .isEqualTo(1);
            assertThat(job(cloud).has("ValidTime")).isTrue();
            assertThat(source(cloud).path("State").asText()).isEqualTo("InUse");
        }
    }

    @Test
    void faultsAndNumbersAsTextGoForSmcToo() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(
                "numbersAsText: true",
                "servers: [ " + WEB.formatted("") + " ]",
                "faults: [ { kind: forbidden, action: DescribeReplicationJobs, times: 1 } ]")) {
            assertThat(jobs(cloud).status()).isEqualTo(403);
            assertThat(jobs(cloud).at("/TotalCount").isTextual()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: { } | none of instance",
                "target: { instance: i-1, launchTemplate: lt-1 } | both",
                "status: Idle | is none of",
                "runs: [ { start: 5s, end: 5s } ] | is not later than start",
                "reporting: [ { from: 1s } ] | neither without nor set",
                "colour: red | is not a key here"
            })
    void mistakesAreRefused(String key, String why) {
        List<String> lines = new ArrayList<>(List.of("servers:", "  - source: s-1", "    job: j-1"));
        lines.add("    " + key);

        assertThatThrownBy(() -> SimulatedCloud.scenario(lines.toArray(String[]::new)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("servers[0]");
    }

    @Test
    void twoServersMayNotShareAJobOrASource() {
        assertThatThrownBy(() ->
                        SimulatedCloud.scenario("servers: [ { source: s-1, job: j-1 }, { source: s-1, job: j-2 } ]"))
                .hasMessageContaining("another server has");
    }
}
