package io.migrationgate.simulator;

import static io.migrationgate.simulator.SimulatedCloud.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests every fault that a scenario can order, and when it strikes. */
class FaultTest {
    private static SimulatedCloud faulty(String fault) {
        return SimulatedCloud.of(
                "tasks: [ { instance: dtsone, job: one, type: sync } ]", "faults:", "  - { " + fault + " }");
    }

    private static RawReply called(String fault) throws IOException {
        try (SimulatedCloud cloud = faulty(fault)) {
            return cloud.listed("SYNC");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "throttling, 400, Throttling.User",
        "error-500, 500, InternalError",
        "error-503, 503, ServiceUnavailable",
        "forbidden, 403, Forbidden.RAM",
        "invalid-signature, 400, SignatureDoesNotMatch",
        "clock-skew, 400, InvalidTimeStamp.Expired"
    })
    void refusalsHaveTheirDocumentedCode(String kind, int status, String code) throws IOException {
        RawReply reply = called("kind: " + kind);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void codeAndMessageCanBeScripted() throws IOException {
        RawReply reply = called("kind: forbidden, code: NoPermission, message: go away");
        assertThat(reply.code()).isEqualTo("NoPermission");
        assertThat(reply.at("/Message").asText()).isEqualTo("go away");
    }

    @Test
    void htmlIsAPageOfAProxy() throws IOException {
        RawReply reply = called("kind: html");
        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.headers().get("content-type")).startsWith("text/html");
        assertThat(reply.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void htmlCanComeWithStatus200() throws IOException {
        assertThat(called("kind: html, status: 200").status()).isEqualTo(200);
    }

    @Test
    void emptyHasNoBody() throws IOException {
        RawReply reply = called("kind: empty");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void truncatedEndsBeforeTheAnnouncedLength() throws IOException {
        RawReply reply = called("kind: truncated");
        assertThat(reply.complete()).isFalse();
        assertThat(reply.body()).startsWith("{\"RequestId\"").doesNotEndWith("}");
    }

    @Test
    void cutIsCompleteHttpWithHalfTheJson() throws IOException {
        RawReply reply = called("kind: cut");
        assertThat(reply.complete()).isTrue();
        assertThat(reply.body()).startsWith("{\"RequestId\"").doesNotEndWith("}");
    }

    @Test
    void oversizedIsAsLongAsOrderedAndStillJson() throws IOException {
        RawReply reply = called("kind: oversized, bytes: 3000000");
        assertThat(reply.body().length()).isGreaterThan(3_000_000);
        assertThat(reply.at("/TotalRecordCount").asInt()).isEqualTo(1);
    }

    @Test
    void lostHasNoAnswer() {
        assertThatThrownBy(() -> called("kind: lost")).isInstanceOf(EOFException.class);
    }

    @Test
    void redirectPointsToTheOtherPort() throws IOException {
        RawReply reply = called("kind: redirect, to: \"127.0.0.1:9\"");
        assertThat(reply.status()).isEqualTo(307);
        assertThat(reply.headers().get("location")).startsWith("http://127.0.0.1:9/?JobType=SYNC");
    }

    @Test
    void unsuccessfulReplyIsHttp200WithATemplate() throws IOException {
        RawReply reply = called("kind: success-false, code: InvalidJobId");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/Success").asBoolean(true)).isFalse();
        assertThat(reply.at("/ErrCode").asText()).isEqualTo("InvalidJobId");
        assertThat(reply.at("/ErrMessage").asText()).contains("%s");
        assertThat(reply.at("/DynamicMessage").asText()).isNotEmpty();
    }

    @Test
    void slowReplyCostsItsTimeOnTheVirtualClockAlone() throws IOException {
        try (SimulatedCloud cloud = faulty("kind: slow, takes: 9s")) {
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
            assertThat(cloud.clock.instant()).isEqualTo(START.plusSeconds(9));
        }
    }

    @Test
    void slowReplyShowsTheStateAtItsEnd() throws IOException {
        try (SimulatedCloud cloud = faulty("kind: slow, takes: 9s")) {
            assertThat(cloud.listed("SYNC").at("/DtsJobList/0/Checkpoint").asLong())
                    .isEqualTo(START.plus(Duration.ofMillis(8_200)).getEpochSecond());
        }
    }

    @Test
    void replySlowerThanTheReadTimeoutIsNotSent() {
        try (SimulatedCloud cloud = faulty("kind: slow, takes: 10s")) {
            assertThatThrownBy(() -> cloud.listed("SYNC")).isInstanceOf(EOFException.class);
            assertThat(cloud.clock.instant()).isEqualTo(START.plusSeconds(10));
        }
    }

    @Test
    void faultStrikesInItsPeriodAlone() throws IOException {
        try (SimulatedCloud cloud = faulty("kind: error-500, from: 5s, until: 10s")) {
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
            cloud.at("5s");
            assertThat(cloud.listed("SYNC").status()).isEqualTo(500);
            cloud.at("10s");
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
        }
    }

    @Test
    void faultStrikesAsOftenAsOrdered() throws IOException {
        try (SimulatedCloud cloud = faulty("kind: error-500, afterCalls: 1, times: 2")) {
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
            assertThat(cloud.listed("SYNC").status()).isEqualTo(500);
            assertThat(cloud.listed("SYNC").status()).isEqualTo(500);
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
        }
    }

    @Test
    void faultConcernsItsActionAlone() throws IOException {
        try (SimulatedCloud cloud = faulty("kind: error-500, action: DescribePreCheckStatus")) {
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
            assertThat(cloud.client
                            .dts("DescribePreCheckStatus", "DtsJobId", "one")
                            .status())
                    .isEqualTo(500);
        }
    }
}
