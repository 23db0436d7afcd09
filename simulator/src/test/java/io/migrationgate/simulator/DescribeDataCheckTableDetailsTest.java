package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.simulator.scenario.ScenarioException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeDataCheckTableDetailsTest {
    private static final String TWO =
            "verification: { tables: [ app.items, { table: app.lines, target: app.rows, rows: 8, compared: 7,"
                    + " different: 1, status: '5', error: 2, at: -1h } ] }";

    @Test
    void aTaskOfWhichNothingIsSaidHasOneCleanTable() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            RawReply reply = details(cloud);

            assertThat(reply.at("/TotalCount").asInt()).isEqualTo(1);
            assertThat(reply.at("/DiffTableCount").asInt()).isZero();
            assertThat(reply.at("/FinishedCount").asInt()).isEqualTo(1000);
            assertThat(reply.at("/TableDetails/0/Status").asText()).isEqualTo("0");
            assertThat(reply.at("/TableDetails/0/DiffCount").asInt()).isZero();
            assertThat(reply.at("/TableDetails/0").has("ErrorCode")).isFalse();
        }
    }

    @Test
    void aTableSaysWhatTheScenarioSays() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", TWO)) {
            RawReply reply = details(cloud);

            assertThat(reply.at("/TotalCount").asInt()).isEqualTo(2);
            assertThat(reply.at("/DiffTableCount").asInt()).isEqualTo(1);
            assertThat(reply.at("/FailedTableCount").asInt()).isEqualTo(1);
            assertThat(reply.at("/TableDetails/1/SourceDbName").asText()).isEqualTo("app");
            assertThat(reply.at("/TableDetails/1/SourceTbName").asText()).isEqualTo("lines");
            assertThat(reply.at("/TableDetails/1/TargetTbName").asText()).isEqualTo("rows");
            assertThat(reply.at("/TableDetails/1/TotalCount").asInt()).isEqualTo(8);
            assertThat(reply.at("/TableDetails/1/FinishCount").asInt()).isEqualTo(7);
            assertThat(reply.at("/TableDetails/1/ErrorCode").asInt()).isEqualTo(2);
            assertThat(reply.at("/TableDetails/1/BootTime").asText())
                    .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        }
    }

    @Test
    void pagesAndFilters() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", TWO)) {
            assertThat(details(cloud, "PageNumber", "2", "PageSize", "1")
                            .at("/TableDetails/0/SourceTbName")
                            .asText())
                    .isEqualTo("lines");
            assertThat(details(cloud, "Status", "6").at("/TotalCount").asInt()).isEqualTo(1);
            assertThat(details(cloud, "TableName", "items").at("/TotalCount").asInt())
                    .isEqualTo(1);
            assertThat(details(cloud, "SchemaName", "other").at("/TotalCount").asInt())
                    .isZero();
            assertThat(cloud.client
                            .dts("DescribeDataCheckTableDetails", "DtsJobId", "one", "CheckType", "2")
                            .at("/TotalCount")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void anUnknownTaskIsASuccessThatIsFalse() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            RawReply reply = cloud.client.dts("DescribeDataCheckTableDetails", "DtsJobId", "two", "CheckType", "1");

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("/Success").asBoolean(true)).isFalse();
        }
    }

    @Test
    void parametersThatTheDocumentsDoNotListAreRefused() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(cloud.client
                            .dts("DescribeDataCheckTableDetails", "DtsJobId", "one")
                            .status())
                    .isEqualTo(400);
            assertThat(cloud.client
                            .dts("DescribeDataCheckTableDetails", "DtsJobId", "one", "CheckType", "3")
                            .status())
                    .isEqualTo(403);
            assertThat(details(cloud, "Status", "5").status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verification: { tables: [ items ] } | is not a database and a table with a dot between",
                "verification: { tables: [ { table: a.b, error: 5 } ] } | is not a whole number from 1 to 4",
                "verification: { tables: [ { table: a.b, status: '1' } ] } | is none of 0, 2, 3, 5",
                "verification: { tables: [ a.b, a.b ] } | twice",
                "verification: { mode: full } | is not a key here"
            })
    void mistakesAreRefused(String verification, String sentence) {
        assertThatThrownBy(() -> SimulatedCloud.task("sync", verification))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(sentence)
                .hasMessageMatching("(?s).*:\\d+:\\d+: .*");
    }

    private static RawReply details(SimulatedCloud cloud, String... more) throws IOException {
        String[] parameters = new String[4 + more.length];
        System.arraycopy(new String[] {"DtsJobId", "one", "CheckType", "1"}, 0, parameters, 0, 4);
        System.arraycopy(more, 0, parameters, 4, more.length);
        return cloud.client.dts("DescribeDataCheckTableDetails", parameters);
    }
}
