package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migrationgate.plan.Cloud;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Cloud CLOUD = new Cloud("main", null, "cn-hangzhou", "reader", null, null, Map.of());
    private static final Call CALL = Call.read("dts", "2020-01-01", "DescribeDtsJobs", Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the reply was empty",
                "'  ' | the reply was empty",
                "'<html>planted</html>' | a web page",
                "'<?xml version=\"1.0\"?><planted/>' | a web page",
                "'[{\"planted\":1}]' | not a JSON object",
                "'\"planted\"' | not a JSON object",
                "'null' | not a JSON object",
                "'{\"planted\":1' | not a JSON object",
                "'{\"planted\":1} planted' | not a JSON object",
                "'{\"a\":1,\"a\":\"planted\"}' | not a JSON object"
            })
    void saysWhatIsWrongWithAReplyWithoutRepeatingIt(String body, String words) {
        assertThat(refused(200, body))
                .contains(words, "dts DescribeDtsJobs cn-hangzhou")
                .doesNotContain("planted");
    }

    @Test
    void refusesBytesThatAreNoText() {
        WireReply wire = new WireReply(200, new byte[] {'{', (byte) 0xff, '}'}, null);

        assertThat(failure(wire)).contains("not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 401, 502})
    void namesTheStatusOfAnErrorThatIsNotFromTheApi(int status) {
        assertThat(refused(status, "<h1>planted</h1>"))
                .contains("HTTP " + status)
                .doesNotContain("planted");
        assertThat(refused(status, "")).contains("HTTP " + status);
    }

    @Test
    void namesCodeMessageStatusAndRequestOfAnError() {
        assertThat(refused(400, "{\"Code\":\"InvalidJobId\",\"Message\":\"No such task.\",\"RequestId\":\"R-1\"}"))
                .contains("InvalidJobId: No such task. (HTTP 400, request id R-1)");
    }

    @Test
    void readsAnErrorThatHasNothingButAStatus() {
        assertThat(refused(400, "{}")).contains("no error code: no message (HTTP 400, no request id)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"false\"", "\"False\"", "0", "\"perhaps\""})
    void takesSuccessAtItsWordInHttp200(String success) {
        assertThat(refused(
                        200,
                        "{\"Success\":" + success
                                + ",\"ErrCode\":\"InvalidTaskStatus\",\"ErrMessage\":\"Task %s is %s\","
                                + "\"DynamicMessage\":\"d-1\",\"RequestId\":\"R-2\"}"))
                .contains("InvalidTaskStatus: Task d-1 is d-1 (HTTP 200, request id R-2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Success\":true}", "{\"Success\":\"true\"}", "{\"Success\":\"True\"}", "{}"})
    void readsASuccess(String body) throws CloudException {
        assertThat(read(new WireReply(200, body.getBytes(StandardCharsets.UTF_8), null))
                        .observedAt())
                .isEqualTo(NOW);
    }

    @Test
    void takesTheStatusFromTheBodyOfAFailureInHttp200() {
        assertThat(refused(200, "{\"Success\":false,\"Code\":\"Busy\",\"HttpStatusCode\":\"500\"}"))
                .contains("failed in the cloud", "HTTP 500");
    }

    @Test
    void namesTheMissingPermission() {
        for (String code : new String[] {"NoPermission", "Forbidden.RAM", "Forbidden", "NoPermission.Sub"}) {
            assertThat(refused(403, "{\"Code\":\"" + code + "\",\"RequestId\":\"R-3\"}"))
                    .contains("credentials reader lack the permission dts:DescribeDtsJobs", "R-3");
        }
    }

    @Test
    void doesNotTakeAMissingInstanceForAMissingPermission() {
        assertThat(refused(403, "{\"Code\":\"Forbidden.InstanceNotFound\"}")).contains("Forbidden.InstanceNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidAccessKeyId.NotFound", "SignatureDoesNotMatch", "InvalidAccessKeyId.Inactive"})
    void saysThatTheKeyIsWrongWithoutWhatWasSigned(String code) {
        assertThat(refused(403, "{\"Code\":\"" + code + "\",\"Message\":\"planted string to sign\"}"))
                .contains("AccessKey of credentials reader is not valid", code)
                .doesNotContain("planted");
    }

    @Test
    void saysThatATokenHasExpired() {
        assertThat(refused(403, "{\"Code\":\"InvalidSecurityToken.Expired\"}")).contains("has expired");
    }

    @Test
    void namesTheDifferenceOfTheClocks() {
        assertThat(skewed(NOW.minusSeconds(1200))).contains("PT20M ahead of the server");
        assertThat(skewed(NOW.plusSeconds(3600))).contains("PT1H behind the server");
        assertThat(skewed(null)).contains("the server did not say its own");
        assertThat(skewed(NOW.minusSeconds(1))).contains("of this machine and of the server agree");
    }

    @Test
    void makesOneBoundedLineOfAMessage() {
        String message = "a\\nb\\u001b[31m\\u202e" + "x".repeat(5000);

        assertThat(refused(400, "{\"Code\":\"C\",\"Message\":\"" + message + "\"}"))
                .contains("C: a b [31m xxx")
                .doesNotContain("\n")
                .hasSizeLessThan(700);
    }

    @Test
    void hidesASecretThatTheServerEchoes() {
        assertThat(refused(
                        400,
                        "{\"Code\":\"C-" + Bench.SECRET + "\",\"Message\":\"m " + Bench.SECRET
                                + " token-1\",\"RequestId\":\"" + "ab".repeat(32) + "\"}"))
                .contains("C-***: m *** token-1", "request id ***")
                .doesNotContain(Bench.SECRET);
    }

    private static String skewed(@Nullable Instant server) {
        byte[] body = "{\"Code\":\"InvalidTimeStamp.Expired\"}".getBytes(StandardCharsets.UTF_8);
        return failure(new WireReply(400, body, server));
    }

    private static String refused(int status, String body) {
        return failure(new WireReply(status, body.getBytes(StandardCharsets.UTF_8), null));
    }

    private static String failure(WireReply wire) {
        CloudException failure = catchThrowableOfType(CloudException.class, () -> read(wire));
        assertThat(failure).hasNoCause();
        return Wording.of(failure.noEvidence("x", NOW));
    }

    private static Reply read(WireReply wire) throws CloudException {
        return new ReplyReader(InstantSource.fixed(NOW)).read(wire, new Asked(CLOUD, CALL, Bench.KEY), NOW);
    }
}
