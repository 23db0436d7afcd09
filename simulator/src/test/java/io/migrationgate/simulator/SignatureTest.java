package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests who is let in and how the others are refused. */
class SignatureTest {
    private final SimulatedCloud cloud = SimulatedCloud.task("sync");

    @AfterEach
    void close() {
        cloud.close();
    }

    private void refused(int status, String code) throws IOException {
        RawReply reply = cloud.listed("SYNC");
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void signedPostIsAnswered() throws IOException {
        assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
    }

    @Test
    void signedGetIsAnswered() throws IOException {
        cloud.client.method = "GET";
        assertThat(cloud.listed("SYNC").at("/TotalRecordCount").asInt()).isEqualTo(1);
    }

    @Test
    void parametersThatNeedEncodingAreSignedAsTheyAre() throws IOException {
        RawReply reply =
                cloud.client.dts("DescribeDtsJobs", "Region", "cn-hangzhou", "Type", "name", "Params", "a b+c*~/=&é");
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void otherMethodsAreRefused() throws IOException {
        cloud.client.method = "PUT";
        refused(403, "UnsupportedHTTPMethod");
    }

    @Test
    void wrongSecretIsRefused() throws IOException {
        cloud.client.secret = "another-secret";
        refused(400, "SignatureDoesNotMatch");
    }

    @Test
    void unknownKeyIsRefused() throws IOException {
        cloud.client.keyId = "somebody";
        refused(404, "InvalidAccessKeyId.NotFound");
    }

    @Test
    void missingAuthorizationIsRefused() throws IOException {
        cloud.client.tamper = request -> request.replaceFirst("Authorization: [^\r]*\r\n", "");
        refused(400, "MissingAccessKeyId");
    }

    @Test
    void malformedAuthorizationIsRefused() throws IOException {
        cloud.client.tamper = request -> request.replace("Signature=", "Sig=");
        refused(400, "IncompleteSignature");
    }

    @Test
    void changedParameterIsRefused() throws IOException {
        cloud.client.tamper = request -> request.replace("JobType=SYNC", "JobType=MIGRATION");
        refused(400, "SignatureDoesNotMatch");
    }

    @Test
    void changedPathIsRefused() throws IOException {
        cloud.client.tamper = request -> request.replace("POST /?", "POST /v2?");
        refused(400, "SignatureDoesNotMatch");
    }

    @Test
    void changedBodyIsRefused() throws IOException {
        cloud.client.body = "signed";
        cloud.client.tamper = request -> request.replace("signed\r\n0", "forged\r\n0");
        refused(400, "SignatureDoesNotMatch");
    }

    @Test
    void signedBodyIsAccepted() throws IOException {
        cloud.client.body = "signed";
        assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
    }

    @Test
    void signatureThatLeavesOutTheDateIsRefused() throws IOException {
        cloud.client.tamper = request -> request.replace("x-acs-content-sha256;x-acs-date;", "x-acs-content-sha256;");
        refused(400, "SignatureDoesNotMatch");
    }

    @Test
    void missingDateIsRefused() throws IOException {
        cloud.client.tamper = request -> request.replaceFirst("x-acs-date: [^\r]*\r\n", "");
        refused(400, "MissingParameter");
    }

    @Test
    void unreadableDateIsRefused() throws IOException {
        cloud.client.tamper = request -> request.replaceFirst("x-acs-date: [^\r]*\r\n", "x-acs-date: today\r\n");
        refused(400, "InvalidTimeStamp.Format");
    }

    @Test
    void oldDateIsRefused() throws IOException {
        cloud.client.date = Instant.now().minus(Duration.ofMinutes(16));
        refused(400, "InvalidTimeStamp.Expired");
    }

    @Test
    void dateOfFourteenMinutesAgoIsAccepted() throws IOException {
        cloud.client.date = Instant.now().minus(Duration.ofMinutes(14));
        assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
    }

    @Test
    void usedNonceIsRefused() throws IOException {
        cloud.client.nonce = "once";
        assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
        refused(400, "SignatureNonceUsed");
    }

    @Test
    void skewedCloudRefusesTheRightDateAndShowsItsOwn() throws IOException {
        try (SimulatedCloud skewed = SimulatedCloud.of("clockSkew: -20m")) {
            RawReply reply = skewed.listed("SYNC");
            assertThat(reply.code()).isEqualTo("InvalidTimeStamp.Expired");
            assertThat(HttpDates.ago(reply)).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(21));
        }
    }

    @Test
    void dateHeaderIsTheSystemClock() throws IOException {
        assertThat(HttpDates.ago(cloud.listed("SYNC"))).isLessThan(Duration.ofMinutes(1));
    }
}
