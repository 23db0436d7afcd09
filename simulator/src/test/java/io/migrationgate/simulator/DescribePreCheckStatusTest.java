package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests the precheck: skipped and ignored items, pages, unknown tasks. */
class DescribePreCheckStatusTest {
    private static RawReply precheck(SimulatedCloud cloud, String... parameters) throws IOException {
        return cloud.client.dts("DescribePreCheckStatus", parameters);
    }

    @Test
    void taskWithoutScriptHasPassed() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            RawReply reply = precheck(cloud, "DtsJobId", "one", "JobCode", "01");
            assertThat(reply.at("/State").asText()).isEqualTo("Finished");
            assertThat(reply.at("/ErrorItem").asInt(-1)).isZero();
            assertThat(reply.at("/JobProgress").size()).isEqualTo(5);
            assertThat(reply.at("/JobProgress/0/Skip").asBoolean(true)).isFalse();
        }
    }

    @Test
    void skippedAndIgnoredItemsAreNamed() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task(
                "sync",
                "precheck: { items: [ { item: CHECK_SRC, state: Warning, skip: true }, { item: A, ignore: true } ] }")) {
            RawReply reply = precheck(cloud, "DtsJobId", "one");
            assertThat(reply.at("/JobProgress/0/Item").asText()).isEqualTo("CHECK_SRC");
            assertThat(reply.at("/JobProgress/0/State").asText()).isEqualTo("Warning");
            assertThat(reply.at("/JobProgress/0/Skip").asBoolean()).isTrue();
            assertThat(reply.at("/JobProgress/0/IgnoreFlag").asText()).isEqualTo("N");
            assertThat(reply.at("/JobProgress/1/IgnoreFlag").asText()).isEqualTo("Y");
        }
    }

    @Test
    void failedItemFailsThePrecheck() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task(
                "sync", "precheck: { items: [ { item: CHECK_SRC, state: Failed, message: too old } ] }")) {
            RawReply reply = precheck(cloud, "DtsJobId", "one");
            assertThat(reply.at("/State").asText()).isEqualTo("Failed");
            assertThat(reply.at("/ErrorItem").asInt()).isEqualTo(1);
            assertThat(reply.at("/JobProgress/0/ErrMsg").asText()).isEqualTo("too old");
        }
    }

    @Test
    void pageIsCalledPageNo() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            RawReply reply = precheck(cloud, "DtsJobId", "one", "PageNo", "3", "PageSize", "2");
            assertThat(reply.at("/JobProgress").size()).isEqualTo(1);
            assertThat(reply.at("/Total").asInt()).isEqualTo(5);
            assertThat(reply.at("/PageNumber").asInt()).isEqualTo(3);
        }
    }

    @Test
    void otherJobCodesHaveNoItems() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(precheck(cloud, "DtsJobId", "one", "JobCode", "04")
                            .at("/JobProgress")
                            .size())
                    .isZero();
        }
    }

    @Test
    void unknownTaskIsNoSuccess() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            RawReply reply = precheck(cloud, "DtsJobId", "two");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("/Success").asBoolean(true)).isFalse();
            assertThat(reply.at("/Code").asText()).isEqualTo("InvalidJobId");
        }
    }

    @Test
    void checkTimesAreBeforeTheScenario() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(precheck(cloud, "DtsJobId", "one")
                            .at("/JobProgress/0/FinishTime")
                            .asText())
                    .isEqualTo("2026-12-03 16:00:00");
        }
    }
}
