package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows that the cloud accepts a right signature and refuses each kind of wrong one by its documented code. */
class SignatureCheckTest {
    private static final String ID = "LTAI-test";
    private static final String SECRET = "a-secret-of-this-test";

    private final DocumentedCloud cloud = new DocumentedCloud();

    SignatureCheckTest() {
        cloud.keys().add(ID, SECRET);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void agreesWithTheExampleOfTheDocuments() {
        String emptyBody = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        RpcRequest request = new RpcRequest(
                "POST",
                "/",
                Map.of("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "RegionId", "cn-shanghai"),
                Map.of(),
                Map.of(
                        "host", "ecs.cn-shanghai.aliyuncs.com",
                        "x-acs-action", "RunInstances",
                        "x-acs-content-sha256", emptyBody,
                        "x-acs-date", "2023-10-26T10:22:32Z",
                        "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                        "x-acs-version", "2014-05-26"),
                emptyBody);
        List<String> signed = List.of(
                "host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version");

        assertThat(SignatureCheck.signature(request, signed, "YourAccessKeySecret"))
                .isEqualTo("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void acceptsAPostWithAnEmptyChunkedBody() throws Exception {
        HttpResponse<String> response = client().dts("DescribeDtsJobs", "Region", "cn-hangzhou");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(cloud.calls().all()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.action()).isEqualTo("DescribeDtsJobs");
            assertThat(call.parameters()).containsEntry("Region", "cn-hangzhou");
            assertThat(call.keyId()).isEqualTo(ID);
            assertThat(call.verified()).isTrue();
        });
    }

    @Test
    void acceptsAGetWhoseParametersNeedEncoding() throws Exception {
        HttpRequest request = client().request(
                        "GET", "DescribeDtsJobs", "2020-01-01", "Region", "cn-hangzhou", "Params", "a b+c*~/é&=");

        HttpResponse<String> response = client().send(request);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(cloud.calls().all().get(0).parameters()).containsEntry("Params", "a b+c*~/é&=");
    }

    @Test
    void refusesASecretThatIsNotTheKeys() throws Exception {
        assertRefused(new RawClient(cloud, ID, "another secret"), 400, "SignatureDoesNotMatch");

        assertThat(cloud.calls().all().get(0).verified()).isFalse();
        assertThat(cloud.calls().all().get(0).refusal()).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void refusesAnUnknownKey() throws Exception {
        assertRefused(new RawClient(cloud, "LTAI-other", SECRET), 404, "InvalidAccessKeyId.NotFound");
    }

    @Test
    void refusesAParameterThatWasAddedAfterSigning() throws Exception {
        assertRefused(client().tamperingWith("&PageNumber=2"), 400, "SignatureDoesNotMatch");
    }

    @Test
    void refusesAHeaderOfTheCloudThatIsNotSigned() throws Exception {
        assertRefused(client().leavingUnsigned("x-acs-version"), 400, "SignatureDoesNotMatch");
    }

    @Test
    void refusesARequestWithoutSignature() throws Exception {
        assertRefused(new RawClient(cloud, "", SECRET), 400, "IncompleteSignature");
    }

    @Test
    void refusesANonceASecondTime() throws Exception {
        client().header("x-acs-signature-nonce", "once").dts("DescribeDtsJobs", "Region", "cn-hangzhou");

        assertRefused(client().header("x-acs-signature-nonce", "once"), 400, "SignatureNonceUsed");
    }

    @Test
    void refusesAClockThatIsMoreThanAQuarterOfAnHourOff() throws Exception {
        cloud.clockSkew(Duration.ofMinutes(16));

        assertRefused(client(), 400, "InvalidTimeStamp.Expired");
    }

    @Test
    void refusesATemporaryKeyWithoutItsToken() throws Exception {
        cloud.keys().addTemporary("STS.1", SECRET, "token-1");

        assertRefused(new RawClient(cloud, "STS.1", SECRET), 400, "MissingSecurityToken");
    }

    @Test
    void refusesATemporaryKeyWithAnotherToken() throws Exception {
        cloud.keys().addTemporary("STS.1", SECRET, "token-1");

        assertRefused(
                new RawClient(cloud, "STS.1", SECRET).header("x-acs-security-token", "token-2"),
                400,
                "InvalidSecurityToken.MismatchWithAccessKey");
    }

    @Test
    void refusesATokenThatHasRunOut() throws Exception {
        cloud.keys().addTemporary("STS.1", SECRET, "token-1").expire("STS.1");

        assertRefused(
                new RawClient(cloud, "STS.1", SECRET).header("x-acs-security-token", "token-1"),
                403,
                "InvalidSecurityToken.Expired");
    }

    @Test
    void acceptsATemporaryKeyWithItsToken() throws Exception {
        cloud.keys().addTemporary("STS.1", SECRET, "token-1");

        HttpResponse<String> response = new RawClient(cloud, "STS.1", SECRET)
                .header("x-acs-security-token", "token-1")
                .dts("DescribeDtsJobs", "Region", "cn-hangzhou");

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void recordsNoSecretOfACall() throws Exception {
        cloud.keys().addTemporary("STS.1", SECRET, "token-1");
        new RawClient(cloud, "STS.1", SECRET)
                .header("x-acs-security-token", "token-1")
                .dts("DescribeDtsJobs", "Region", "cn-hangzhou");

        assertThat(cloud.calls().all().toString()).doesNotContain(SECRET, "token-1", "Signature");
    }

    private RawClient client() {
        return new RawClient(cloud, ID, SECRET);
    }

    private static void assertRefused(RawClient client, int status, String code) throws Exception {
        HttpResponse<String> response = client.dts("DescribeDtsJobs", "Region", "cn-hangzhou");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RawClient.json(response).path("Code").asText()).isEqualTo(code);
        assertThat(RawClient.json(response).path("RequestId").asText()).isNotEmpty();
    }
}
