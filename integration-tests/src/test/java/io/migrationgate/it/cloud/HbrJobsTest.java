package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows how HBR filters its jobs and spells their times and progress. */
class HbrJobsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ProductClient client = new ProductClient("2017-09-08");
    private final Hbr hbr = client.cloud.hbr();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aJobTellsSecondsAndTenThousandths() throws Exception {
        hbr.backupJob("c-1", "i-1", HOUR);

        JsonNode reply = client.json("DescribeBackupJobs2", "SourceType", "ECS_FILE");
        JsonNode job = reply.at("/BackupJobs/BackupJob/0");

        assertThat(reply.path("Success").booleanValue()).isTrue();
        assertThat(reply.path("Code").textValue()).isEqualTo("200");
        assertThat(job.path("Progress").intValue()).isEqualTo(10_000);
        assertThat(job.path("CompleteTime").longValue()).isBetween(1_700_000_000L, 10_000_000_000L);
        assertThat(job.path("Exclude").textValue()).startsWith("[\"/var\"");
    }

    @Test
    void filtersAreNumberedAndMustAllHold() throws Exception {
        hbr.backupJob("c-1", "i-1", HOUR);
        hbr.backupJob("c-1", "i-1", Duration.ofDays(3));
        hbr.backupJob("c-2", "i-2", HOUR);

        JsonNode reply = client.json(
                "DescribeBackupJobs2",
                "Filters.1.Key",
                "InstanceId",
                "Filters.1.Values.1",
                "i-1",
                "Filters.2.Key",
                "CompleteTime",
                "Filters.2.Operator",
                "GREATER_THAN",
                "Filters.2.Values.1",
                Long.toString(Times.secondsFromNow(Duration.ofDays(-1))));

        assertThat(reply.at("/BackupJobs/BackupJob").findValuesAsText("JobId")).containsExactly("job-1");
    }

    @Test
    void betweenTakesAnArrayInOneValue() throws Exception {
        hbr.restoreJob("s-1", "i-1", "i-drill", Duration.ofDays(2));
        String week = "[" + Times.secondsFromNow(Duration.ofDays(-7)) + "," + Times.secondsFromNow(HOUR) + "]";

        JsonNode reply = client.json(
                "DescribeRestoreJobs2",
                "RestoreType",
                "ECS_FILE",
                "Filters.1.Key",
                "CompleteTime",
                "Filters.1.Operator",
                "BETWEEN",
                "Filters.1.Values.1",
                week);

        assertThat(reply.at("/RestoreJobs/RestoreJob/0/SnapshotId").textValue()).isEqualTo("s-1");
        assertThat(reply.at("/RestoreJobs/RestoreJob/0/TargetInstanceId").textValue())
                .isEqualTo("i-drill");
    }

    @Test
    void anotherKindOfSourceIsAnotherList() throws Exception {
        hbr.backupJob("c-1", "i-1", HOUR);

        assertThat(client.json("DescribeBackupJobs2", "SourceType", "UDM_ECS").at("/BackupJobs/BackupJob"))
                .isEmpty();
    }

    @Test
    void filtersThatAreNotDocumentedAreRefused() throws Exception {
        String action = "DescribeBackupJobs2";

        assertThat(client.refusal(action, "Filters.1.Key", "ClientId", "Filters.1.Values.1", "c-1"))
                .isEqualTo("400 InvalidParameter");
        assertThat(client.refusal(action, "Filters.1.Key", "CompleteTime", "Filters.1.Values.1", "1"))
                .isEqualTo("400 InvalidParameter");
        assertThat(client.refusal(action, "Filters.1.Key", "Status")).isEqualTo("400 InvalidParameter");
        assertThat(client.refusal(action, "PageSize", "100")).isEqualTo("403 InvalidParameter");
    }
}
