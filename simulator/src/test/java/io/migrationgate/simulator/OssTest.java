package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.sdk.service.oss2.credentials.Credentials;
import com.aliyun.sdk.service.oss2.signer.SignerV4;
import com.aliyun.sdk.service.oss2.signer.SigningContext;
import com.aliyun.sdk.service.oss2.transport.RequestMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what OSS tells of the buckets of a scenario, to requests that the official SDK signs. */
class OssTest {
    private static final String STORE = "objects: [ { name: images, bucket: images-hz%s } ]";

    private static final String KEY = "img/object 000001.png";
    private static final String OBJECT = "/images-hz/img/object%20000001.png";

    private String secret = "simulated-secret";
    private String keyId = "simulated";
    private String region = "cn-hangzhou";
    private Instant time = Instant.now();

    private RawReply info(SimulatedCloud cloud, String bucket) throws IOException {
        return send(cloud, "GET", "/" + bucket + "/?bucketInfo", bucket);
    }

    private RawReply send(SimulatedCloud cloud, String method, String target, String bucket) throws IOException {
        SigningContext context = new SigningContext();
        context.setProduct("oss");
        context.setRegion(region);
        context.setBucket(bucket);
        context.setSignTime(time);
        context.setSubResource(target.endsWith("?bucketInfo") ? List.of("bucketInfo") : List.of());
        context.setKey(target.endsWith("?bucketInfo") ? null : KEY);
        context.setCredentials(new Credentials(keyId, secret, null));
        context.setRequest(RequestMessage.newBuilder()
                .method(method)
                .uri(URI.create(cloud.cloud.uri() + target))
                .headers(new HashMap<>())
                .build());
        new SignerV4().sign(context);
        StringBuilder request =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n");
        context.getRequest()
                .headers()
                .forEach((name, value) ->
                        request.append(name).append(": ").append(value).append("\r\n"));
        return cloud.client.send(request.append("\r\n").toString());
    }

    @Test
    void aBucketTellsItsRegionAndItsOwner() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(STORE.formatted(""))) {
            RawReply reply = info(cloud, "images-hz");

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body())
                    .contains("<Location>oss-cn-hangzhou</Location>", "<ID>1234567890123456</ID>", "images-hz");
        }
    }

    @Test
    void bucketsThatAreNotThereElsewhereOrSomebodyElsesAreRefused() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(STORE.formatted(", bucketAbsent: [ { from: 5s } ]"))) {
            assertThat(info(cloud, "images-sh").body()).contains("<Code>NoSuchBucket</Code>");
            cloud.at("5s");
            assertThat(info(cloud, "images-hz").status()).isEqualTo(404);
        }
        try (SimulatedCloud cloud = SimulatedCloud.of(STORE.formatted(", region: cn-shanghai"))) {
            assertThat(info(cloud, "images-hz").body())
                    .contains("AccessDenied", "<Endpoint>oss-cn-shanghai.aliyuncs.com</Endpoint>");
        }
        try (SimulatedCloud cloud = SimulatedCloud.of(STORE.formatted(", owner: \"9999999999999999\""))) {
            assertThat(info(cloud, "images-hz").status()).isEqualTo(403);
        }
    }

    private RawReply head(SimulatedCloud cloud) throws IOException {
        return send(cloud, "HEAD", OBJECT, "images-hz");
    }

    @Test
    void anObjectTellsItsSizeWithoutABody() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(STORE.formatted(""))) {
            RawReply reply = head(cloud);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.headers())
                    .containsEntry("content-length", "5")
                    .containsEntry("etag", "\"5D41402ABC4B2A76B9719D911017C592\"");
            assertThat(reply.body()).isEmpty();
        }
    }

    @Test
    void anObjectMayBeAbsentOrOtherwiseInTheBucket() throws IOException {
        String differences = ", differences: [ { object: 1, side: bucket, %s } ]";
        try (SimulatedCloud cloud = SimulatedCloud.of(STORE.formatted(differences.formatted("size: 7")))) {
            assertThat(head(cloud).headers()).containsEntry("content-length", "7");
        }
        try (SimulatedCloud cloud = SimulatedCloud.of(STORE.formatted(differences.formatted("absent: true")))) {
            assertThat(head(cloud).status()).isEqualTo(404);
        }
    }

    @Test
    void signaturesAreVerified() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(STORE.formatted(""))) {
            secret = "another";
            assertThat(info(cloud, "images-hz").body()).contains("SignatureDoesNotMatch");
            secret = "simulated-secret";
            keyId = "somebody";
            assertThat(info(cloud, "images-hz").body()).contains("InvalidAccessKeyId");
            keyId = "simulated";
            time = Instant.now().minusSeconds(3_600);
            assertThat(info(cloud, "images-hz").body()).contains("RequestTimeTooSkewed");
            time = Instant.now();
            assertThat(send(cloud, "PUT", "/images-hz/?bucketInfo", "images-hz").status())
                    .isEqualTo(405);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "throttling, 503, QpsLimitExceeded",
        "forbidden, 403, AccessDenied",
        "invalid-signature, 403, SignatureDoesNotMatch",
        "clock-skew, 403, RequestTimeTooSkewed",
        "error-500, 500, InternalError",
        "html, 502, 502 Bad Gateway"
    })
    void faultsSpeakAsOssDoes(String kind, int status, String words) throws IOException {
        try (SimulatedCloud cloud =
                SimulatedCloud.of(STORE.formatted(""), "faults: [ { action: GetBucketInfo, kind: " + kind + " } ]")) {
            RawReply reply = info(cloud, "images-hz");

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.body()).contains(words);
        }
    }
}
