package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcSource;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that the documented samples of SMC become the right evidence, and looser replies, too. */
class SmcTest {
    private static final String JOB_SAMPLE = """
            {"TotalCount":1,"ReplicationJobs":{"ReplicationJob":[{"Status":"Running","Progress":75.0,
             "TransitionInstanceId":"i-bp1ff25rzvnul6kr****","DataDisks":{"DataDisk":[{"Parts":{"Part":[
             {"Device":"2_0","Block":true,"SizeBytes":5334102016}]},"Size":20,"Index":2}]},"SystemDiskSize":20,
             "NetMode":0,"SourceId":"s-bp1e2fsl57knvuug****","SystemDiskParts":{"SystemDiskPart":[
             {"Device":"0_0","Block":true,"SizeBytes":21466120192}]},"StartTime":"2020-05-14T12:01:24Z",
             "BusinessStatus":"Processing","Name":"testMigrationTaskName","ValidTime":"2020-06-13T12:01:24Z",
             "RunOnce":true,"TargetType":"Image","CreationTime":"2020-05-14T12:01:24Z","RegionId":"cn-hangzhou",
             "ErrorCode":"","JobId":"j-bp19vlwm0tyigbmj****"}]},
             "RequestId":"6E1187E8-843A-4850-B97E-2F17F00D48F7","PageSize":10,"PageNumber":1}
            """;
    private static final String SOURCE_SAMPLE = """
            {"SourceServers":{"SourceServer":[{"CreationTime":"2019-06-27T02:58:09Z","HeartbeatRate":30,
             "State":"InUse","KernelLevel":1,"SourceId":"s-bp1e2fsl57knvuug****","AgentVersion":"1.5.2.3",
             "StatusInfo":"{\\"error_code\\": \\"S1\\", \\"error_msg\\": \\"Rsync not found. Please install rsync.\\"}",
             "SystemDiskSize":40,"ErrorCode":"SourceServer.Offline","JobId":"j-bp19vlwm0tyigbmj****",
             "Platform":"OpenSUSE","ReplicationDriver":"SMT","Name":"SourceServerName",
             "SystemInfo":"{\\"agent_mode\\":\\"daemon\\",\\"hostname\\":\\"ixxxxxxxxxx\\",\\"ipv4\\":\\"10.0.0.1\\"}",
             "Architecture":"x86_64"}]},"TotalCount":1,"PageSize":10,
             "RequestId":"410E6073-66D0-45D3-AB3E-4DC3F5E4****","PageNumber":1}
            """;

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
    void readsTheDocumentedSampleOfAJob() {
        assertThat(job(JOB_SAMPLE))
                .isEqualTo(new SmcJob(
                        "j-bp19vlwm0tyigbmj****",
                        "s-bp1e2fsl57knvuug****",
                        "cn-hangzhou",
                        "Running",
                        true,
                        null,
                        "Image",
                        null,
                        null,
                        Instant.parse("2020-06-13T12:01:24Z"),
                        null,
                        null));
    }

    @Test
    void readsTheDocumentedSampleOfASourceWithJsonInsideAString() {
        assertThat(source(SOURCE_SAMPLE))
                .isEqualTo(new SmcSource(
                        "s-bp1e2fsl57knvuug****",
                        "InUse",
                        "SourceServer.Offline: Rsync not found. Please install rsync.",
                        "OpenSUSE",
                        "1.5.2.3",
                        "j-bp19vlwm0tyigbmj****"));
    }

    @Test
    void asksForAllIdsAtOnceWithoutARegion() {
        bench.cloud.answers(TestCloud.json("{\"TotalCount\":0}"));

        assertThat(jobs("j-1", "j-2").evidence().orElseThrow().value()).isEmpty();
        assertThat(bench.cloud.seen)
                .singleElement()
                .satisfies(seen -> assertThat(seen.parameters())
                        .containsEntry("JobId.1", "j-1")
                        .containsEntry("JobId.2", "j-2")
                        .containsEntry("PageSize", "50")
                        .doesNotContainKey("RegionId"));
    }

    @Test
    void readsNumbersFlagsAndRunsInWhateverFormTheyCome() {
        SmcJob job = job("""
                {"TotalCount":"1","ReplicationJobs":{"ReplicationJob":[{"JobId":"j-1","Status":"waiting",
                 "RunOnce":"False","Frequency":"2","ValidTime":"soon","LaunchTemplateId":"lt-1",
                 "StatusInfo":"incremental","ReplicationJobRuns":{"ReplicationJobRun":[
                 {"StartTime":"2026-12-04T15:00:00Z","EndTime":"2026-12-04T15:20:00Z","Type":"Schedule","ImageId":"m-1"},
                 {"StartTime":"2026-12-04T17:00:00Z","EndTime":""}]}}]}}
                """);

        assertThat(job.runOnce()).isFalse();
        assertThat(job.frequency()).isEqualTo(2);
        assertThat(job.launchTemplate()).isEqualTo("lt-1");
        assertThat(job.validUntil()).isNull();
        assertThat(job.error()).isNull();
        assertThat(job.runs())
                .containsExactly(
                        new SmcJob.Run(
                                Instant.parse("2026-12-04T15:00:00Z"), Instant.parse("2026-12-04T15:20:00Z"), "m-1"),
                        new SmcJob.Run(Instant.parse("2026-12-04T17:00:00Z"), null, null));
    }

    @Test
    void tellsNoRunsFromRunsThatAreNotTold() {
        assertThat(job("{\"TotalCount\":1,\"ReplicationJobs\":{\"ReplicationJob\":[{\"JobId\":\"j-1\","
                                + "\"ReplicationJobRuns\":{\"ReplicationJobRun\":[]}}]}}")
                        .runs())
                .isEmpty();
        assertThat(job("{\"TotalCount\":1,\"ReplicationJobs\":{\"ReplicationJob\":[{\"JobId\":\"j-1\","
                                + "\"RunOnce\":\"perhaps\"}]}}")
                        .runs())
                .isNull();
    }

    @Test
    void tellsAnErrorThatIsNoJsonAsItStandsAndHidesWhatItQuotes() {
        assertThat(source("{\"TotalCount\":1,\"SourceServers\":{\"SourceServer\":[{\"SourceId\":\"s-1\","
                                + "\"StatusInfo\":\"no answer from 'root'\"}]}}")
                        .error())
                .isEqualTo("no answer from '…'");
    }

    @Test
    void turnsThePages() {
        bench.cloud.answers((exchange, seen) -> TestCloud.json(
                        "{\"TotalCount\":3,\"ReplicationJobs\":{" + "\"ReplicationJob\":[{\"JobId\":\"j-"
                                + seen.parameters().get("PageNumber") + "\"}]}}")
                .to(exchange, seen));

        assertThat(jobs("j-1", "j-2", "j-3").evidence().orElseThrow().value())
                .extracting(SmcJob::job)
                .containsExactly("j-1", "j-2", "j-3");
    }

    @Test
    void fiveHundredServersTakeTenCalls() {
        bench.cloud.answers(TestCloud.json("{\"TotalCount\":0,\"ReplicationJobs\":{\"ReplicationJob\":[]}}"));
        List<String> ids =
                IntStream.range(0, 500).mapToObj(number -> "j-" + number).toList();

        assertThat(new Smc(bench.client)
                        .jobs(Bench.CLOUD, ids, bench.deadline())
                        .evidence())
                .isPresent();
        assertThat(bench.cloud.seen).hasSize(10);
        assertThat(bench.cloud.seen.get(9).parameters()).containsEntry("JobId.50", "j-499");
    }

    @Test
    void saysWhichRightIsMissing() {
        bench.cloud.answers(TestCloud.reply(
                403, "{\"Code\":\"Forbidden.Unauthorized\",\"Message\":\"not authorized\",\"RequestId\":\"r\"}"));

        Reading<List<SmcJob>> read = jobs("j-1");

        assertThat(Wording.key(read)).isEqualTo("cloud.no-permission");
        assertThat(Wording.of(read)).contains("smc:DescribeReplicationJobs");
    }

    @Test
    void isNoEvidenceWithoutAListACountOrASuccess() {
        bench.cloud.answers(TestCloud.json("{\"TotalCount\":1}"));
        assertThat(Wording.key(jobs("j-1"))).isEqualTo("cloud.list-missing");
        bench.cloud.answers(TestCloud.json("{\"ReplicationJobs\":{\"ReplicationJob\":[]}}"));
        assertThat(Wording.key(jobs("j-1"))).isEqualTo("cloud.list-uncounted");
        bench.cloud.answers(TestCloud.json("{\"Success\":false,\"Code\":\"Odd\",\"Message\":\"no\"}"));
        assertThat(Wording.key(jobs("j-1"))).isEqualTo("cloud.refused");
    }

    private SmcJob job(String body) {
        bench.cloud.answers(TestCloud.json(body));
        return jobs("j-1").evidence().orElseThrow().value().get(0);
    }

    private SmcSource source(String body) {
        bench.cloud.answers(TestCloud.json(body));
        return new Smc(bench.client)
                .sources(Bench.CLOUD, List.of("s-1"), bench.deadline())
                .evidence()
                .orElseThrow()
                .value()
                .get(0);
    }

    private Reading<List<SmcJob>> jobs(String... ids) {
        return new Smc(bench.client).jobs(Bench.CLOUD, List.of(ids), bench.deadline());
    }
}
