package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows what DTS tells of its own comparison of data. */
class DataChecksTest {
    private static final String TABLES = "DescribeDataCheckTableDetails";

    private final ProductClient client = new ProductClient("2020-01-01");
    private final DataChecks checks = client.cloud.dataChecks();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theListCountsTablesAndAnEntryCountsRows() throws Exception {
        checks.table("job1", "orders", "customers", 500);
        checks.table("job1", "orders", "lines", 700).put("DiffCount", 3);
        checks.table("job2", "orders", "other", 1);

        JsonNode reply = client.json(TABLES, "DtsJobId", "job1", "CheckType", "1");

        assertThat(reply.path("TotalCount").intValue()).isEqualTo(2);
        assertThat(reply.path("FinishedCount").intValue()).isEqualTo(1200);
        assertThat(reply.path("DiffTableCount").intValue()).isOne();
        assertThat(reply.at("/TableDetails/0/TotalCount").intValue()).isEqualTo(500);
        assertThat(reply.at("/TableDetails/0/Status").textValue()).isEqualTo("0");
    }

    @Test
    void tablesWithADifferenceCanBeAskedForAlone() throws Exception {
        checks.table("job1", "orders", "customers", 500);
        checks.table("job1", "orders", "lines", 700).put("DiffCount", 3);

        assertThat(client.json(TABLES, "DtsJobId", "job1", "CheckType", "1", "Status", "6")
                        .path("TableDetails")
                        .findValuesAsText("SourceTbName"))
                .containsExactly("lines");
        assertThat(client.json(TABLES, "DtsJobId", "job1", "CheckType", "2").path("TableDetails"))
                .isEmpty();
    }

    @Test
    void tablesComeInPages() throws Exception {
        for (int i = 0; i < 12; i++) {
            checks.table("job1", "orders", "t" + i, 1);
        }

        JsonNode second = client.json(TABLES, "DtsJobId", "job1", "CheckType", "1", "PageNumber", "2");

        assertThat(second.path("TableDetails")).hasSize(2);
        assertThat(second.path("PageNumber").intValue()).isEqualTo(2);
    }

    @Test
    void bothParametersAreMandatory() throws Exception {
        assertThat(client.refusal(TABLES, "CheckType", "1")).isEqualTo("400 MissingParameter");
        assertThat(client.refusal(TABLES, "DtsJobId", "job1")).isEqualTo("400 MissingParameter");
        assertThat(client.refusal(TABLES, "DtsJobId", "job1", "CheckType", "4")).isEqualTo("403 InvalidParameter");
    }

    @Test
    void aCheckOfATaskIsFoundByItsInstance() throws Exception {
        checks.checkJob("dts1", "job1", 1200);
        checks.checkJob("dts2", "job2", 1);

        JsonNode reply = client.json("DescribeCheckJobs", "CheckType", "3", "InstanceId", "dts1");

        assertThat(reply.at("/CheckJobs/0/Status").intValue()).isZero();
        assertThat(reply.path("TotalRecordCount").intValue()).isOne();
        assertThat(client.refusal("DescribeCheckJobs", "PageSize", "20")).isEqualTo("403 InvalidParameter");
    }
}
