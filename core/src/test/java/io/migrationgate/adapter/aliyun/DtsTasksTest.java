package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.DtsListing;
import io.migrationgate.evidence.DtsState;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Reverse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DtsTasksTest {
    private static final DtsReference.Type MIGRATION = DtsReference.Type.MIGRATION;
    private static final DtsReference.Type SYNC = DtsReference.Type.SYNC;

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void asksForEveryTaskOfTheTypeInTheRegion() {
        bench.cloud.answers(TestCloud.json("{\"Success\":true,\"TotalRecordCount\":0,\"DtsJobList\":[]}"));

        Reading<DtsListing> reading = new Dts(bench.client).tasks(Bench.CLOUD, SYNC, bench.deadline());

        assertThat(reading.evidence().orElseThrow().value().tasks()).isEmpty();
        assertThat(reading.source()).isEqualTo("dts DescribeDtsJobs cn-hangzhou");
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("Region", "cn-hangzhou")
                .containsEntry("JobType", "SYNC")
                .containsEntry("PageSize", "30")
                .containsEntry("PageNumber", "1")
                .containsEntry("WithoutDbList", "true");
    }

    @Test
    void readsEveryFieldOfATask() {
        DtsTask task = only(MIGRATION, """
                {"DtsInstanceID":"dts1","DtsJobId":"j1","JobType":"MIGRATION","Status":"Migrating","Delay":"1500",
                 "Checkpoint":"1796083200","ErrorMessage":"Duplicate entry 'alice@example.org' for key",
                 "DataSynchronizationStatus":{"Status":"Catched"},"MigrationMode":{"DataSynchronization":"true"},
                 "FullDataCheckStatus":{"Status":"Checking"},
                 "DataInitializationStatus":{"Status":"Finished"},"StructureInitializationStatus":{"Status":"FINISHED"},
                 "SourceEndpoint":{"EngineName":"MySQL","InstanceID":"i-1","Ip":"10.0.0.5","Port":3306,
                   "Region":"cn-beijing","DatabaseName":"orders","InstanceType":"RDS"},
                 "DestinationEndpoint":{"EngineName":"ORACLE","InstanceID":"rm-1","Port":"1521","OracleSID":"orcl"}}
                """);

        assertThat(task)
                .isEqualTo(new DtsTask(
                        "dts1",
                        "j1",
                        MIGRATION,
                        DtsReference.Direction.FORWARD,
                        "cn-hangzhou",
                        "Migrating",
                        "Catched",
                        true,
                        true,
                        "Checking",
                        false,
                        "Duplicate entry '…' for key",
                        DtsLag.known(Duration.ofMillis(1500)),
                        Instant.ofEpochSecond(1796083200L),
                        new DtsTask.Endpoint("MySQL", "i-1", "10.0.0.5", "3306", "cn-beijing", "orders", "RDS"),
                        new DtsTask.Endpoint("ORACLE", "rm-1", null, "1521", null, "orcl", null)));
        assertThat(task.state()).isEqualTo(DtsState.RUNNING);
    }

    @Test
    void readsMigrationDelayInMillisecondsAndSyncDelayInSeconds() {
        assertThat(only(MIGRATION, entry("MIGRATION", "\"Delay\":4")).lag())
                .isEqualTo(DtsLag.known(Duration.ofMillis(4)));
        assertThat(only(SYNC, entry("SYNC", "\"Delay\":4")).lag()).isEqualTo(DtsLag.known(Duration.ofSeconds(4)));
        assertThat(only(SYNC, entry("Sync", "\"Delay\":\"4\"")).lag()).isEqualTo(DtsLag.known(Duration.ofSeconds(4)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Delay\":-1 | cloud.delay-negative",
                "\"Delay\":1.5 | cloud.delay-not-whole",
                "\"Delay\":\"soon\" | cloud.delay-not-whole",
                "\"Delay\":99999999999999999999 | cloud.delay-not-whole",
                "\"Delay\":null | cloud.delay-absent",
                "\"Delay\":\"\" | cloud.delay-absent",
                "\"Delay\":{} | cloud.delay-absent",
                "\"X\":1 | cloud.delay-absent"
            })
    void guessesNoDelay(String field, String why) {
        DtsLag lag = only(SYNC, entry("SYNC", field)).lag();

        assertThat(lag.known()).isEmpty();
        assertThat(lag.problem()).isNotNull().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(why);
            assertThat(Wording.of(problem)).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIGRATION", "SUBSCRIBE", "other"})
    void guessesNoUnitForATaskOfAnotherType(String type) {
        DtsLag lag = only(SYNC, entry(type, "\"Delay\":1")).lag();

        assertThat(lag.problem())
                .isNotNull()
                .satisfies(problem -> assertThat(Wording.of(problem)).contains(type, "unit"));
    }

    @Test
    void guessesNoUnitForATaskWithoutAType() {
        DtsTask task = only(SYNC, "{\"DtsJobId\":\"j1\",\"Delay\":1}");

        assertThat(task.type()).isNull();
        assertThat(task.lag().problem())
                .isNotNull()
                .satisfies(problem -> assertThat(Wording.of(problem)).contains("does not say its task type"));
    }

    @Test
    void listsTheWayBackOfATwoWayTaskAsATaskInSeconds() {
        DtsListing listing = tasks(SYNC, """
                {"DtsInstanceID":"dts1","DtsJobId":"j1","JobType":"SYNC","Status":"Synchronizing","Delay":1,
                 "ReverseJob":{"DtsJobId":"j2","Status":"synchronizing","Delay":"7","Checkpoint":1796083200}}
                """);

        assertThat(listing.tasks()).hasSize(2);
        DtsTask back =
                listing.find(reference("j2", DtsReference.Direction.REVERSE)).orElseThrow();
        assertThat(back.instance()).isEqualTo("dts1");
        assertThat(back.type()).isEqualTo(SYNC);
        assertThat(back.lag()).isEqualTo(DtsLag.known(Duration.ofSeconds(7)));
        assertThat(back.checkpoint()).isEqualTo(Instant.ofEpochSecond(1796083200L));
        assertThat(back.state()).isEqualTo(DtsState.RUNNING);
    }

    @Test
    void namesTheWayBackAfterItsTaskWhenItHasNoNameOfItsOwn() {
        DtsListing listing =
                tasks(SYNC, "{\"DtsJobId\":\"j1\",\"JobType\":\"SYNC\",\"ReverseJob\":{\"Status\":\"Synchronizing\"}}");

        assertThat(listing.find(reference("j1", DtsReference.Direction.REVERSE)))
                .isPresent();
        assertThat(listing.find(reference("j1", DtsReference.Direction.FORWARD)))
                .isPresent();
    }

    @Test
    void guessesNoUnitForTheWayBackOfAMigration() {
        DtsListing listing =
                tasks(MIGRATION, "{\"DtsJobId\":\"j1\",\"JobType\":\"MIGRATION\",\"ReverseJob\":{\"Delay\":1}}");

        assertThat(listing.tasks().get(1).lag().known()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Catched, RUNNING", "Migrating, RUNNING", "FINISHED, UNKNOWN", "Failed, UNKNOWN"})
    void concludesNothingFromASynchronisationWhoseIncrementalStageSaysThatItIsOver(String stage, DtsState state) {
        String fields = "\"Status\":\"Synchronizing\",\"DataSynchronizationStatus\":{\"Status\":\"" + stage + "\"}";
        assertThat(only(SYNC, entry("SYNC", fields)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "SYNCHRONIZING, RUNNING",
        "synchronizing, RUNNING",
        "SuspendING, PAUSED",
        "retrying, RETRYING",
        "failed, FAILED",
        "somethingNew, UNKNOWN"
    })
    void readsStatesInWhateverCaseTheyCome(String status, DtsState state) {
        assertThat(only(SYNC, entry("SYNC", "\"Status\":\"" + status + "\"")).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\"", "1", "\"yes\""})
    void seesThatATaskRetries(String retrying) {
        String entry = entry("SYNC", "\"Status\":\"Synchronizing\",\"RetryState\":{\"Retrying\":" + retrying + "}");

        assertThat(only(SYNC, entry).retrying()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"false\"", "null"})
    void seesThatATaskDoesNotRetry(String retrying) {
        String entry = entry("SYNC", "\"RetryState\":{\"Retrying\":" + retrying + ",\"RetryCount\":3}");

        assertThat(only(SYNC, entry).retrying()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "\"X\":1 | null",
                "\"DataInitializationStatus\":{\"Status\":\"Migrating\"} | false",
                "\"DataInitializationStatus\":{\"Status\":\"finished\"} | true",
                "\"StructureInitializationStatus\":{\"Status\":\"Finished\"},\"DataInitializationStatus\":{\"Status\":\"Failed\"} | false",
                "\"DataInitializationStatus\":{\"Status\":\"NotStarted\"},\"MigrationMode\":{\"DataInitialization\":false} | null",
                "\"MigrationMode\":{\"DataInitialization\":false,\"StructureInitialization\":\"false\"} | true"
            })
    void saysWhetherTheFullStageIsDone(String fields, Boolean finished) {
        assertThat(only(MIGRATION, entry("MIGRATION", fields)).fullFinished()).isEqualTo(finished);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1796083200000", "\"2026-12-01T00:00:00Z\"", "null", "17960832.5"})
    void takesNoCheckpointThatIsNotInSeconds(String checkpoint) {
        assertThat(only(SYNC, entry("SYNC", "\"Checkpoint\":" + checkpoint)).checkpoint())
                .isNull();
    }

    @Test
    void saysTheRegionThatTheEntryNames() {
        assertThat(only(SYNC, entry("SYNC", "\"Region\":\"cn-shanghai\"")).region())
                .isEqualTo("cn-shanghai");
    }

    @Test
    void readsThreePagesAtTheDocumentedRate() {
        bench.cloud.answers((exchange, seen) -> {
            int page = Integer.parseInt(seen.parameters().get("PageNumber"));
            String entries = IntStream.rangeClosed(page * 30 - 29, Math.min(65, page * 30))
                    .mapToObj(id -> "{\"DtsJobId\":\"j" + id + "\",\"JobType\":\"SYNC\"}")
                    .collect(Collectors.joining(","));
            TestCloud.json("{\"TotalRecordCount\":\"65\",\"DtsJobList\":[" + entries + "]}")
                    .to(exchange, seen);
        });

        DtsListing listing = new Dts(bench.client)
                .tasks(Bench.CLOUD, SYNC, bench.deadline())
                .evidence()
                .orElseThrow()
                .value();

        assertThat(listing.tasks()).hasSize(65);
        assertThat(listing.calls()).isEqualTo(3);
        assertThat(listing.callsPerSecond()).isEqualTo(20);
        assertThat(bench.time.waits).containsExactly(Duration.ofMillis(51), Duration.ofMillis(51));
    }

    @Test
    void isNoEvidenceWhenAPageFails() {
        bench.cloud.answersInTurn(
                TestCloud.json("{\"TotalRecordCount\":2,\"DtsJobList\":[" + entry("SYNC", "\"X\":1") + "]}"),
                TestCloud.reply(403, "{\"Code\":\"NoPermission\"}"));

        Reading<DtsListing> reading = new Dts(bench.client).tasks(Bench.CLOUD, SYNC, bench.deadline());

        assertThat(Wording.of(reading)).contains("dts:DescribeDtsJobs");
    }

    private DtsTask only(DtsReference.Type type, String entry) {
        DtsListing listing = tasks(type, entry);
        assertThat(listing.tasks()).hasSize(1);
        return listing.tasks().get(0);
    }

    private DtsListing tasks(DtsReference.Type type, String entry) {
        bench.cloud.answers(TestCloud.json("{\"TotalRecordCount\":1,\"DtsJobList\":[" + entry + "]}"));
        return new Dts(bench.client)
                .tasks(Bench.CLOUD, type, bench.deadline())
                .evidence()
                .orElseThrow()
                .value();
    }

    private static String entry(String type, String fields) {
        return "{\"DtsInstanceID\":\"dts1\",\"DtsJobId\":\"j1\",\"JobType\":\"" + type + "\"," + fields + "}";
    }

    private static DtsReference reference(String job, DtsReference.Direction direction) {
        return new DtsReference("dts1", job, SYNC, direction, new Reverse.None());
    }
}
