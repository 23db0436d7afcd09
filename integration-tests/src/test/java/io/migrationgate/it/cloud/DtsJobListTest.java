package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows that DescribeDtsJobs and DescribeDtsJobDetail answer in the documented shapes and units. */
class DtsJobListTest {
    private final DocumentedCloud cloud = new DocumentedCloud();
    private final RawClient client = new RawClient(cloud, "LTAI-test", "secret");

    DtsJobListTest() {
        cloud.keys().add("LTAI-test", "secret");
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void theDelayOfAMigrationIsInMilliseconds() throws Exception {
        cloud.migrationTask("dts1", "job1").lag(Duration.ofMillis(4200));

        assertThat(entries("MIGRATION").get(0).path("Delay").longValue()).isEqualTo(4200);
    }

    @Test
    void theDelayOfASynchronizationIsInSeconds() throws Exception {
        cloud.syncTask("dts1", "job1").lag(Duration.ofMillis(4200));

        assertThat(entries("SYNC").get(0).path("Delay").longValue()).isEqualTo(4);
    }

    @Test
    void theWayBackOfATwoWayTaskHasItsOwnDelayInSeconds() throws Exception {
        cloud.syncTask("dts1", "job1")
                .twoWay("job1back")
                .lag(Duration.ofSeconds(7))
                .status("Suspending");

        JsonNode back = entries("SYNC").get(0).path("ReverseJob");

        assertThat(back.path("Delay").longValue()).isEqualTo(7);
        assertThat(back.path("DtsJobId").textValue()).isEqualTo("job1back");
        assertThat(back.path("Status").textValue()).isEqualTo("Suspending");
        assertThat(back.path("SourceEndpoint").path("InstanceID").textValue()).isEqualTo("rm-bp1");
    }

    @Test
    void synchronizationsAreLeftOutUnlessAskedFor() throws Exception {
        cloud.syncTask("dts1", "job1");

        assertThat(client.dtsJson("DescribeDtsJobs", "Region", "cn-hangzhou")
                        .path("DtsJobList")
                        .size())
                .isZero();
        assertThat(entries("SYNC")).hasSize(1);
    }

    @Test
    void tasksOfOtherRegionsAreLeftOut() throws Exception {
        cloud.migrationTask("dts1", "job1").region("cn-shanghai");

        assertThat(entries("MIGRATION")).isEmpty();
    }

    @Test
    void aTaskBehindFillersStandsOnTheThirdPage() throws Exception {
        cloud.fillers(JobType.MIGRATION, 65).migrationTask("dts1", "job1");

        JsonNode third = page("3", "30");

        assertThat(third.path("TotalRecordCount").intValue()).isEqualTo(66);
        assertThat(third.path("DtsJobList").size()).isEqualTo(6);
        assertThat(third.path("DtsJobList").get(5).path("DtsJobId").textValue()).isEqualTo("job1");
    }

    @Test
    void aPageHoldsTwentyTasksUnlessAskedOtherwise() throws Exception {
        cloud.fillers(JobType.MIGRATION, 65);

        assertThat(entries("MIGRATION")).hasSize(20);
    }

    @Test
    void aPageOfMoreThanThirtyIsRefused() throws Exception {
        HttpResponse<String> response =
                client.dts("DescribeDtsJobs", "Region", "cn-hangzhou", "PageNumber", "1", "PageSize", "31");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("InvalidParameter");
    }

    @Test
    void idsAreTakenAsAListUnlessTheOldDocumentsHold() throws Exception {
        cloud.fillers(JobType.MIGRATION, 3);
        String ids = "filler1,filler3";

        assertThat(client.dtsJson("DescribeDtsJobs", "Region", "cn-hangzhou", "DtsJobId", ids)
                        .path("TotalRecordCount")
                        .intValue())
                .isEqualTo(2);
        cloud.withoutIdLists();
        assertThat(client.dtsJson("DescribeDtsJobs", "Region", "cn-hangzhou", "DtsJobId", ids)
                        .path("TotalRecordCount")
                        .intValue())
                .isZero();
    }

    @Test
    void theInstanceConditionFindsTheTask() throws Exception {
        cloud.fillers(JobType.MIGRATION, 3).migrationTask("dts1", "job1");

        JsonNode found =
                client.dtsJson("DescribeDtsJobs", "Region", "cn-hangzhou", "Type", "instance", "Params", "dts1");

        assertThat(found.path("DtsJobList").findValuesAsText("DtsJobId")).containsExactly("job1");
    }

    @Test
    void numbersAreWrittenAsTheTaskSays() throws Exception {
        DtsTask task = cloud.migrationTask("dts1", "job1").lag(Duration.ofMillis(1500));

        assertThat(entries("MIGRATION").get(0).path("Delay").isNumber()).isTrue();
        assertThat(entries("MIGRATION").get(0).path("Checkpoint").isTextual()).isTrue();
        task.numbers(NumberStyle.STRINGS);
        assertThat(entries("MIGRATION").get(0).path("Delay").textValue()).isEqualTo("1500");
        task.numbers(NumberStyle.NUMBERS);
        assertThat(entries("MIGRATION").get(0).path("Checkpoint").isNumber()).isTrue();
    }

    @Test
    void statesAreAnsweredExactlyAsGiven() throws Exception {
        cloud.syncTask("dts1", "job1").status("sYNCHRONIZING").incrementalStatus("catcheD");

        JsonNode task = entries("SYNC").get(0);

        assertThat(task.path("Status").textValue()).isEqualTo("sYNCHRONIZING");
        assertThat(task.path("DataSynchronizationStatus").path("Status").textValue())
                .isEqualTo("catcheD");
    }

    @Test
    void fieldsCanBeLeftOutAndReplaced() throws Exception {
        DtsTask task = cloud.migrationTask("dts1", "job1")
                .without("Delay")
                .with("DataSynchronizationStatus/Status", 7)
                .without("DescribeDtsJobDetail", "Checkpoint");

        JsonNode entry = entries("MIGRATION").get(0);
        assertThat(entry.has("Delay")).isFalse();
        assertThat(entry.has("Checkpoint")).isTrue();
        assertThat(entry.path("DataSynchronizationStatus").path("Status").intValue())
                .isEqualTo(7);
        assertThat(detail("job1").has("Checkpoint")).isFalse();
        task.unedited();
        assertThat(entries("MIGRATION").get(0).has("Delay")).isTrue();
    }

    @Test
    void theCheckpointIsNowMinusTheLagUnlessItStandsStill() throws Exception {
        DtsTask task = cloud.migrationTask("dts1", "job1").lag(Duration.ofHours(10));

        long checkpoint =
                Long.parseLong(entries("MIGRATION").get(0).path("Checkpoint").textValue());
        assertThat(Duration.between(Instant.ofEpochSecond(checkpoint), Instant.now()))
                .isBetween(Duration.ofHours(10), Duration.ofHours(11));
        task.checkpointStandsAt(Instant.ofEpochSecond(1_700_000_000));
        assertThat(entries("MIGRATION").get(0).path("Checkpoint").textValue()).isEqualTo("1700000000");
    }

    @Test
    void aCurveBeginsWithTheNextCallWhenToldSo() throws Exception {
        cloud.migrationTask("dts1", "job1")
                .lag(elapsed -> elapsed.isZero() ? Duration.ofSeconds(1) : Duration.ofSeconds(2));
        cloud.clock().startAtNext("DescribeDtsJobDetail");

        assertThat(entries("MIGRATION").get(0).path("Delay").intValue()).isEqualTo(1000);
        detail("job1");
        assertThat(entries("MIGRATION").get(0).path("Delay").intValue()).isEqualTo(2000);
    }

    @Test
    void anAbsentTaskIsNeitherListedNorDetailed() throws Exception {
        DtsTask task = cloud.migrationTask("dts1", "job1").absent();

        assertThat(entries("MIGRATION")).isEmpty();
        HttpResponse<String> response = client.dts("DescribeDtsJobDetail", "DtsJobId", "job1");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("InvalidJobId");
        task.present();
        assertThat(entries("MIGRATION")).hasSize(1);
    }

    @Test
    void theDetailGivesMillisecondsUnlessTheOldDocumentsHold() throws Exception {
        DtsTask task = cloud.syncTask("dts1", "job1").lag(Duration.ofMillis(4200));

        assertThat(detail("job1").path("Delay").longValue()).isEqualTo(4200);
        assertThat(detail("job1").path("Checkpoint").isNumber()).isTrue();
        task.detailDelayAsInList();
        assertThat(detail("job1").path("Delay").longValue()).isEqualTo(4);
    }

    @Test
    void theDetailTellsTheDirectionsOfATwoWayTaskApart() throws Exception {
        cloud.syncTask("dts1", "job1")
                .lag(Duration.ofSeconds(1))
                .twoWay("job1back")
                .lag(Duration.ofSeconds(9));

        JsonNode back =
                client.dtsJson("DescribeDtsJobDetail", "DtsJobId", "job1", "SynchronizationDirection", "Reverse");

        assertThat(back.path("DtsJobDirection").textValue()).isEqualTo("Reverse");
        assertThat(back.path("Delay").longValue()).isEqualTo(9000);
        assertThat(detail("job1").path("Delay").longValue()).isEqualTo(1000);
    }

    @Test
    void aRetryingTaskSaysSo() throws Exception {
        cloud.migrationTask("dts1", "job1").retryState(RetryState.retrying("srcDB", "connection lost"));

        JsonNode retry = entries("MIGRATION").get(0).path("RetryState");

        assertThat(retry.path("Retrying").booleanValue()).isTrue();
        assertThat(retry.path("RetryTarget").textValue()).isEqualTo("srcDB");
    }

    @Test
    void endpointsAreSpelledTheNewWay() throws Exception {
        cloud.migrationTask("dts1", "job1")
                .source(Endpoint.selfManaged("Oracle", "10.1.2.3", 1521).withUser("dts_repl"))
                .target(Endpoint.instance("PolarDB", "polardb", "pc-1", "cn-hangzhou"));

        JsonNode task = entries("MIGRATION").get(0);

        assertThat(task.path("SourceEndpoint").path("Ip").textValue()).isEqualTo("10.1.2.3");
        assertThat(task.path("SourceEndpoint").path("EngineName").textValue()).isEqualTo("Oracle");
        assertThat(task.path("DestinationEndpoint").path("InstanceID").textValue())
                .isEqualTo("pc-1");
        assertThat(task.path("DestinationEndpoint").path("Region").textValue()).isEqualTo("cn-hangzhou");
    }

    @Test
    void anUnknownActionIsRefused() throws Exception {
        assertThat(client.dts("StopDtsJob", "DtsJobId", "job1").statusCode()).isEqualTo(404);
        assertThat(cloud.calls().count("StopDtsJob")).isOne();
    }

    private JsonNode page(String number, String size) throws Exception {
        return client.dtsJson("DescribeDtsJobs", "Region", "cn-hangzhou", "PageNumber", number, "PageSize", size);
    }

    private JsonNode detail(String job) throws Exception {
        return client.dtsJson("DescribeDtsJobDetail", "DtsJobId", job);
    }

    private List<JsonNode> entries(String type) throws Exception {
        List<JsonNode> entries = new ArrayList<>();
        client.dtsJson("DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", type)
                .path("DtsJobList")
                .forEach(entries::add);
        return entries;
    }
}
