package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.HbrReader.Job;
import io.migrationgate.evidence.HbrReader.RestoreJob;
import io.migrationgate.evidence.HbrReader.Snapshot;
import io.migrationgate.evidence.TakenBackup;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HbrTest {
    private static final Instant SINCE = Instant.ofEpochSecond(1_796_000_000L);
    private static final Instant BEGAN = Instant.ofEpochSecond(1_796_340_000L);
    private static final Instant ENDED = Instant.ofEpochSecond(1_796_341_800L);

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Job job(String fields) {
        bench.cloud.answers(TestCloud.json("{\"Success\":true,\"Code\":\"200\",\"TotalCount\":1,\"BackupJobs\":"
                + "{\"BackupJob\":[{\"JobId\":\"job-1\",\"ClientId\":\"c-1\"," + fields + "}]}}"));
        return new Hbr(bench.client)
                .backupJobs(Bench.CLOUD, SINCE, bench.deadline())
                .evidence()
                .orElseThrow()
                .value()
                .get(0);
    }

    @Test
    void readsAJobOfAClient() {
        assertThat(job("\"InstanceId\":\"i-1\",\"Status\":\"COMPLETE\",\"Progress\":10000,"
                        + "\"StartTime\":1796340000,\"CompleteTime\":\"1796341800\""))
                .isEqualTo(new Job(
                        "c-1",
                        "i-1",
                        new TakenBackup("job-1", "", BackupState.COMPLETE, "COMPLETE, 10000 of 10000", BEGAN, ENDED)));
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("SourceType", "ECS_FILE")
                .containsEntry("Filters.1.Key", "CompleteTime")
                .containsEntry("Filters.1.Operator", "GREATER_THAN_OR_EQUAL")
                .containsEntry("Filters.1.Values.1", "1796000000")
                .containsEntry("PageSize", "99");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETE, 10000, COMPLETE",
        "complete, 10000, COMPLETE",
        "COMPLETE, 9999, UNKNOWN",
        "COMPLETE, 100, UNKNOWN",
        "PARTIAL_COMPLETE, 10000, UNUSABLE",
        "FAILED, 10000, UNUSABLE",
        "RUNNING, 5000, UNKNOWN"
    })
    void onlyACompleteJobOfAllCounts(String status, long progress, BackupState expected) {
        assertThat(job("\"Status\":\"" + status + "\",\"Progress\":" + progress + ",\"CompleteTime\":1796341800")
                        .backup()
                        .state())
                .isEqualTo(expected);
    }

    @Test
    void aJobThatDoesNotSayWhenItBeganIsAsOldAsItsEnd() {
        assertThat(job("\"Status\":\"COMPLETE\",\"Progress\":10000,\"CompleteTime\":1796341800")
                        .backup()
                        .began())
                .isEqualTo(ENDED);
        assertThat(job("\"Status\":\"COMPLETE\",\"Progress\":10000").backup().state())
                .isEqualTo(BackupState.UNKNOWN);
    }

    @Test
    void readsARestoreJobWithItsSnapshotAndVault() {
        bench.cloud.answers(TestCloud.json("{\"Success\":true,\"TotalCount\":1,\"RestoreJobs\":{\"RestoreJob\":["
                + "{\"RestoreId\":\"r-1\",\"SnapshotId\":\"s-1\",\"VaultId\":\"v-1\",\"Status\":\"COMPLETE\","
                + "\"Progress\":10000,\"CompleteTime\":1796341800}]}}"));

        assertThat(new Hbr(bench.client)
                        .restoreJobs(Bench.CLOUD, SINCE, bench.deadline())
                        .evidence()
                        .orElseThrow()
                        .value())
                .containsExactly(
                        new RestoreJob("r-1", "s-1", "v-1", ENDED, BackupState.COMPLETE, "COMPLETE, 10000 of 10000"));
        assertThat(bench.cloud.seen.get(0).parameters()).containsEntry("RestoreType", "ECS_FILE");
    }

    @Test
    void followsTheTokensOfSnapshots() {
        bench.cloud.answers((exchange, seen) -> TestCloud.json("{\"Success\":true,\"TotalCount\":2,"
                        + "\"NextToken\":\"" + (seen.parameters().containsKey("NextToken") ? "" : "more") + "\","
                        + "\"Snapshots\":{\"Snapshot\":[{\"SnapshotId\":\"s-" + bench.cloud.seen.size()
                        + "\",\"ClientId\":\"c-1\",\"CompleteTime\":1796341800}]}}")
                .to(exchange, seen));

        assertThat(new Hbr(bench.client)
                        .snapshots(Bench.CLOUD, "v-1", List.of("i-1", "i-2"), SINCE, bench.deadline())
                        .evidence()
                        .orElseThrow()
                        .value())
                .containsExactly(new Snapshot("s-1", "c-1", ENDED), new Snapshot("s-2", "c-1", ENDED));
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry(
                        "Query",
                        "[{\"field\":\"VaultId\",\"value\":\"v-1\",\"operation\":\"MATCH_TERM\"},"
                                + "{\"field\":\"InstanceId\",\"value\":[\"i-1\",\"i-2\"],\"operation\":\"IN\"},"
                                + "{\"field\":\"CompleteTime\",\"value\":1796000000,"
                                + "\"operation\":\"GREATER_THAN_OR_EQUAL\"}]");
        assertThat(bench.cloud.seen.get(1).parameters()).containsEntry("NextToken", "more");
    }

    @Test
    void anIdOfAReplyThatLooksLikeNoneIsNotPutIntoAQuery() {
        bench.cloud.answers(TestCloud.json("{\"TotalCount\":0,\"Snapshots\":{\"Snapshot\":[]}}"));
        new Hbr(bench.client).snapshots(Bench.CLOUD, "v-1", List.of("i-1\"},{\"field\":\"x"), SINCE, bench.deadline());

        assertThat(bench.cloud.seen.get(0).parameters().get("Query")).doesNotContain("InstanceId", "\"x\"");
    }

    @Test
    void aRefusalInAReplyOfStatus200IsNoEvidence() {
        bench.cloud.answers(TestCloud.json("{\"Success\":false,\"Code\":\"VaultNotExist\",\"Message\":\"none\"}"));

        assertThat(Wording.of(new Hbr(bench.client).backupJobs(Bench.CLOUD, SINCE, bench.deadline())))
                .contains("VaultNotExist");
    }
}
