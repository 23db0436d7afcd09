package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.Bucket;
import io.migrationgate.evidence.BucketLookup;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.ObjectHead;
import io.migrationgate.evidence.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OssTest {
    private static final String INFO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <BucketInfo><Bucket><Location>oss-cn-hangzhou</Location><Name>images-hz</Name>
            <Owner><DisplayName>x</DisplayName><ID>1234567890123456</ID></Owner></Bucket></BucketInfo>
            """;

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void answers(int status, String body) {
        bench.cloud.answers((exchange, seen) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    private Reading<BucketLookup> ask(int status, String body) {
        answers(status, body);
        return new Oss(bench.client).bucket(Bench.CLOUD, "images-hz", bench.deadline());
    }

    private static String error(String code, String more) {
        return "<Error><Code>" + code + "</Code><Message>no " + Bench.SECRET + "</Message>"
                + "<RequestId>64A1</RequestId>" + more + "</Error>";
    }

    @Test
    void aBucketSaysWhereItLiesAndWhoOwnsIt() {
        Evidence<BucketLookup> read = ask(200, INFO).evidence().orElseThrow();

        assertThat(read.value().bucket()).isEqualTo(new Bucket("images-hz", "cn-hangzhou", "1234567890123456"));
        assertThat(read.level()).isEqualTo(Level.LIVE);
        assertThat(read.source()).isEqualTo("oss GetBucketInfo cn-hangzhou");
        assertThat(read.digest()).hasSize(64);
    }

    @Test
    void theBucketsOfTheRegionAreListedPageByPage() {
        bench.cloud.answers((exchange, seen) -> {
            boolean second = seen.rawQuery().startsWith("marker=images-hz&");
            byte[] bytes = (second
                            ? "<ListAllMyBucketsResult><IsTruncated>false</IsTruncated><Buckets>"
                                    + listed("logs-hz", "oss-cn-hangzhou") + "</Buckets></ListAllMyBucketsResult>"
                            : "<ListAllMyBucketsResult><IsTruncated>true</IsTruncated><NextMarker>images-hz</NextMarker>"
                                    + "<Buckets>" + listed("elsewhere", "oss-cn-shanghai")
                                    + listed("images-hz", "oss-cn-hangzhou") + "</Buckets></ListAllMyBucketsResult>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });

        Evidence<List<Map<String, String>>> read = new Oss(bench.client)
                .buckets(Bench.CLOUD, bench.deadline())
                .evidence()
                .orElseThrow();

        assertThat(read.value()).containsExactly(Map.of("bucket", "images-hz"), Map.of("bucket", "logs-hz"));
        assertThat(read.source()).isEqualTo("oss ListBuckets cn-hangzhou");
        assertThat(bench.cloud.seen)
                .extracting(TestCloud.Seen::rawQuery)
                .containsExactly("max-keys=1000", "marker=images-hz&max-keys=1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<NextMarker>../x</NextMarker>"})
    void aListThatGoesOnNowhereIsNoList(String marker) {
        String page = "<ListAllMyBucketsResult><IsTruncated>true</IsTruncated>" + marker + "</ListAllMyBucketsResult>";
        answers(200, page);

        assertThat(Wording.key(new Oss(bench.client).buckets(Bench.CLOUD, bench.deadline())))
                .isEqualTo("cloud.not-xml");
    }

    private static String listed(String name, String location) {
        return "<Bucket><Location>" + location + "</Location><Name>" + name + "</Name></Bucket>";
    }

    @Test
    void theSdkSignsAndOurTransportSends() {
        ask(200, INFO);
        TestCloud.Seen seen = bench.cloud.seen.get(0);

        assertThat(seen.method()).isEqualTo("GET");
        assertThat(seen.rawQuery()).isEqualTo("bucketInfo");
        assertThat(seen.header("authorization"))
                .matches("OSS4-HMAC-SHA256 Credential=LTAItest/[0-9]{8}/cn-hangzhou/oss/aliyun_v4_request,"
                        + "Signature=[0-9a-f]{64}");
        assertThat(seen.header("x-oss-content-sha256")).isEqualTo("UNSIGNED-PAYLOAD");
    }

    @Test
    void onAPublicHostTheBucketIsAPartOfTheHost() throws CloudException {
        SignedRequest request = OssSigner.sign(
                URI.create("https://oss-cn-hangzhou.aliyuncs.com"),
                new Credential("id", "secret", "token"),
                "cn-hangzhou",
                "GET",
                "images-hz",
                null,
                "bucketInfo",
                "oss");

        assertThat(request.once().url().toString())
                .isEqualTo("https://images-hz.oss-cn-hangzhou.aliyuncs.com/?bucketInfo");
        assertThat(request.once().header("x-oss-security-token")).isEqualTo("token");
        assertThat(request.once().header("Authorization")).startsWith("OSS4-HMAC-SHA256 Credential=id/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.evil.example", "A", "a_b-c", "x/y", "-ab", "images@host"})
    void aNameThatCouldBecomeAnotherHostIsNotAsked(String name) {
        Reading<BucketLookup> read = new Oss(bench.client).bucket(Bench.CLOUD, name, bench.deadline());

        assertThat(Wording.key(read)).isEqualTo("cloud.bucket-name");
        assertThat(bench.cloud.seen).isEmpty();
    }

    @Test
    void aBucketThatIsNotThereIsAnAnswer() {
        assertThat(ask(404, error("NoSuchBucket", "")).evidence().orElseThrow().value())
                .isEqualTo(new BucketLookup(null));
    }

    @ParameterizedTest
    @CsvSource({
        "oss-cn-shanghai.aliyuncs.com, cn-shanghai",
        "oss-cn-shanghai-internal.aliyuncs.com, cn-shanghai",
        "oss-ap-southeast-1.aliyuncs.com, ap-southeast-1"
    })
    void aBucketOfAnotherRegionSaysWhichOne(String endpoint, String region) {
        Reading<BucketLookup> read = ask(403, error("AccessDenied", "<Endpoint>" + endpoint + "</Endpoint>"));

        assertThat(read.evidence().orElseThrow().value().bucket()).isEqualTo(new Bucket("images-hz", region, null));
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied, no-permission",
        "403, InvalidAccessKeyId, key-refused",
        "403, SignatureDoesNotMatch, key-refused",
        "403, SecurityTokenExpired, key-expired",
        "403, RequestTimeTooSkewed, clock-refused",
        "503, QpsLimitExceeded, server-error",
        "500, InternalError, server-error",
        "404, NoSuchKey, refused",
        "400, Odd, refused"
    })
    void whatOssRefusesIsSorted(int status, String code, String key) {
        Reading<BucketLookup> read = ask(status, error(code, ""));

        assertThat(Wording.key(read)).startsWith("cloud.").containsAnyOf(key, "clock-");
        assertThat(Wording.of(read)).doesNotContain(Bench.SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | | empty-reply",
                "200 | {} | not-xml",
                "200 | <BucketInfo><Bucket><Name>images-hz</Name> | not-xml",
                "200 | <Other/> | not-xml",
                "200 | <BucketInfo/> | not-xml",
                "200 | <!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><BucketInfo>&x;</BucketInfo> | not-xml",
                "302 | x | redirect",
                "502 | <html><body>proxy | server-status",
                "403 | <html/> | status"
            })
    void whatIsNoAnswerOfOssIsSaidToBeNone(int status, String body, String key) {
        assertThat(Wording.key(ask(status, body == null ? "" : body))).isEqualTo("cloud." + key);
    }

    private Reading<List<ObjectHead>> head(int status, String... headers) {
        bench.cloud.answers((exchange, seen) -> {
            for (int at = 0; at < headers.length; at += 2) {
                exchange.getResponseHeaders().set(headers[at], headers[at + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        });
        return new Oss(bench.client).heads(Bench.CLOUD, "images-hz", List.of("a b/\u00fc+c.png"), bench.deadline());
    }

    @Test
    void anObjectTellsItsSizeAndItsChecksums() {
        Reading<List<ObjectHead>> read =
                head(200, "Content-Length", "5", "ETag", "\"5D41\"", "x-oss-hash-crc64ecma", "17");

        assertThat(read.evidence().orElseThrow().value())
                .containsExactly(new ObjectHead("a b/\u00fc+c.png", true, 5L, "5D41", "17"));
        assertThat(bench.cloud.seen.get(0).method()).isEqualTo("HEAD");
    }

    @Test
    void anObjectThatIsNotThereIsAnAnswerAndOneThatMayNotBeReadIsNone() {
        assertThat(head(404).evidence().orElseThrow().value().get(0).exists()).isFalse();
        assertThat(Wording.of(head(403))).contains("oss:GetObject");
        assertThat(Wording.key(head(301, "Location", "/"))).isEqualTo("cloud.redirect");
        assertThat(Wording.key(head(400))).isEqualTo("cloud.status");
        assertThat(head(200).evidence().orElseThrow().value().get(0).crc64()).isNull();
    }

    @Test
    void fieldsThatAreOddStayUntold() {
        String odd = INFO.replace("oss-cn-hangzhou", "somewhere").replace("<ID>1234567890123456</ID>", "<ID>a b</ID>");

        assertThat(ask(200, odd).evidence().orElseThrow().value().bucket())
                .isEqualTo(new Bucket("images-hz", null, null));
    }
}
