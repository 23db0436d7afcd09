package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows the shapes of the status calls of the older API, of the precheck call and of GetCallerIdentity. */
class OtherActionsTest {
    private final DocumentedCloud cloud = new DocumentedCloud();
    private final RawClient client = new RawClient(cloud, "LTAI-test", "secret");

    OtherActionsTest() {
        cloud.keys().add("LTAI-test", "secret", "1111222233334444");
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void theOldSynchronizationStatusNamesItsUnits() throws Exception {
        cloud.syncTask("dts1", "job1").lag(Duration.ofMillis(4200));

        JsonNode reply = client.dtsJson("DescribeSynchronizationJobStatus", "SynchronizationJobId", "dts1");

        assertThat(reply.path("Delay").textValue()).isEqualTo("4");
        assertThat(reply.path("DelayMillis").longValue()).isEqualTo(4200);
        assertThat(reply.path("Status").textValue()).isEqualTo("synchronizing");
        assertThat(reply.path("Success").textValue()).isEqualTo("true");
        assertThat(reply.path("DataSynchronizationStatus").path("DelayMillis").longValue())
                .isEqualTo(4200);
        assertThat(reply.path("PrecheckStatus")
                        .path("Detail")
                        .get(0)
                        .path("CheckStatus")
                        .textValue())
                .isEqualTo("Success");
        assertThat(reply.path("DestinationEndpoint").path("InstanceId").textValue())
                .isEqualTo("rm-bp1");
    }

    @Test
    void theOldSynchronizationStatusKeepsItsOddWordForInitializing() throws Exception {
        cloud.syncTask("dts1", "job1").status("Initializing");

        assertThat(client.dtsJson("DescribeSynchronizationJobStatus", "SynchronizationJobId", "dts1")
                        .path("Status")
                        .textValue())
                .isEqualTo("initializating");
    }

    @Test
    void theOldSynchronizationStatusAnswersForTheWayBack() throws Exception {
        cloud.syncTask("dts1", "job1").twoWay("job1back").lag(Duration.ofSeconds(9));

        JsonNode reply = client.dtsJson(
                "DescribeSynchronizationJobStatus",
                "SynchronizationJobId",
                "dts1",
                "SynchronizationDirection",
                "Reverse");

        assertThat(reply.path("DelayMillis").longValue()).isEqualTo(9000);
        assertThat(reply.path("SynchronizationDirection").textValue()).isEqualTo("Reverse");
    }

    @Test
    void theOldMigrationStatusGivesSecondsAndNestsItsPrechecks() throws Exception {
        cloud.migrationTask("dts1", "job1")
                .lag(Duration.ofMillis(4200))
                .precheck("Failed", PrecheckItem.failed("CHECK_BINLOG_ON", "binlog is off"));

        JsonNode reply = client.dtsJson("DescribeMigrationJobStatus", "MigrationJobId", "dts1");

        assertThat(reply.path("DataSynchronizationStatus").path("Delay").textValue())
                .isEqualTo("4");
        assertThat(reply.at("/PrecheckStatus/Detail/CheckItem/0/CheckStatus").textValue())
                .isEqualTo("Failed");
        assertThat(reply.path("MigrationMode").path("dataSynchronization").booleanValue())
                .isTrue();
    }

    @Test
    void theOldCallsKnowOnlyTheirOwnKindOfInstance() throws Exception {
        cloud.migrationTask("dts1", "job1");

        HttpResponse<String> response = client.dts("DescribeSynchronizationJobStatus", "SynchronizationJobId", "dts1");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Forbidden.InstanceNotFound");
    }

    @Test
    void thePrecheckTellsWhatWasWaived() throws Exception {
        cloud.migrationTask("dts1", "job1")
                .precheck(
                        "Finished",
                        PrecheckItem.passed("CHECK_CONN_SRC"),
                        PrecheckItem.failed("CHECK_SAME_OBJ", "same tables").skip(),
                        PrecheckItem.warning("CHECK_SQL_MODE", "modes differ").ignore());

        JsonNode items = client.dtsJson("DescribePreCheckStatus", "DtsJobId", "job1", "JobCode", "01")
                .path("JobProgress");

        assertThat(items.findValuesAsText("State")).containsExactly("Success", "Failed", "Warning");
        assertThat(items.findValuesAsText("Skip")).containsExactly("false", "true", "false");
        assertThat(items.findValuesAsText("CanSkip")).containsExactly("false", "true", "false");
        assertThat(items.findValuesAsText("IgnoreFlag")).containsExactly("N", "N", "Y");
    }

    @Test
    void thePrecheckComesInPages() throws Exception {
        PrecheckItem[] items = new PrecheckItem[25];
        for (int i = 0; i < items.length; i++) {
            items[i] = PrecheckItem.passed("CHECK_" + i);
        }
        cloud.migrationTask("dts1", "job1").precheck("Finished", items);

        JsonNode second = client.dtsJson("DescribePreCheckStatus", "DtsJobId", "job1", "JobCode", "01", "PageNo", "2");

        assertThat(second.path("TotalRecordCount").intValue()).isEqualTo(25);
        assertThat(second.path("JobProgress").size()).isEqualTo(5);
        assertThat(second.path("JobProgress").get(4).path("Item").textValue()).isEqualTo("CHECK_24");
    }

    @Test
    void theCallerIsTheOwnerOfTheKey() throws Exception {
        HttpResponse<String> response = client.send(client.request("POST", "GetCallerIdentity", "2015-04-01"));

        assertThat(RawClient.json(response).path("AccountId").textValue()).isEqualTo("1111222233334444");
        assertThat(RawClient.json(response).path("IdentityType").textValue()).isEqualTo("RAMUser");
    }

    @Test
    void aTemporaryKeyIsARole() throws Exception {
        cloud.keys().addTemporary("STS.1", "secret", "token");
        RawClient role = new RawClient(cloud, "STS.1", "secret").header("x-acs-security-token", "token");

        JsonNode reply = RawClient.json(role.send(role.request("GET", "GetCallerIdentity", "2015-04-01")));

        assertThat(reply.path("IdentityType").textValue()).isEqualTo("AssumedRoleUser");
        assertThat(reply.has("UserId")).isFalse();
    }
}
