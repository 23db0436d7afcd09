package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiClientTest {
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void makesEvidenceOfTheRawReplyStampedWhenItWasThere() {
        Reading<CallerIdentity> reading = bench.ask((exchange, seen) -> {
            bench.time.pass(Duration.ofSeconds(3));
            TestCloud.json(Bench.IDENTITY).to(exchange, seen);
        });

        assertThat(reading)
                .isEqualTo(new Evidence<>(
                        Level.LIVE,
                        "sts GetCallerIdentity cn-hangzhou",
                        FakeTime.START.plusSeconds(3),
                        Digest.of(Bench.IDENTITY.getBytes(StandardCharsets.UTF_8)),
                        new CallerIdentity("1234567890123456", "acs:ram::1:user/reader")));
    }

    @Test
    void sendsAPostThatNamesActionAndVersion() {
        bench.ask();

        TestCloud.Seen seen = bench.cloud.seen.get(0);
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.headers())
                .containsEntry("x-acs-action", "GetCallerIdentity")
                .containsEntry("x-acs-version", "2015-04-01");
    }

    @Test
    void signsWhatItSendsAsAServerChecksIt() throws Exception {
        Call call = Call.read("dts", "2020-01-01", "DescribeX", Map.of("Name", "a b*c~d+é/&=", "Region", "cn"));

        bench.client.call(Bench.CLOUD, call, bench.deadline());

        TestCloud.Seen seen = bench.cloud.seen.get(0);
        assertThat(seen.parameters()).containsEntry("Name", "a b*c~d+é/&=");
        assertThat(seen.header("Authorization")).endsWith("Signature=" + signature(seen, Bench.SECRET));
    }

    @Test
    void sendsAndSignsASecurityToken() throws Exception {
        Credential temporary = new Credential("STS.id", Bench.SECRET, "planted-token");
        try (OpenApiClient client =
                new OpenApiClient(Bench.connection(bench.cloud.address(), temporary, null, bench.time))) {
            new Sts(client).callerIdentity(Bench.CLOUD, bench.deadline());
        }

        TestCloud.Seen seen = bench.cloud.seen.get(0);
        assertThat(seen.headers()).containsEntry("x-acs-security-token", "planted-token");
        assertThat(seen.header("Authorization"))
                .contains("x-acs-security-token")
                .endsWith("Signature=" + signature(seen, Bench.SECRET));
    }

    @Test
    void saysSoWhenTheWorldDoesNotHaveTheProduct() {
        Connection without = new Connection(
                (cloud, product) -> Optional.empty(), cloud -> Bench.KEY, null, bench.time, bench.time, bench.time);
        try (OpenApiClient client = new OpenApiClient(without)) {
            assertThat(Wording.of(new Sts(client).callerIdentity(Bench.CLOUD, bench.deadline())))
                    .contains("not available in this simulation");
        }
    }

    @Test
    void refusesPlainHttpToAnotherMachine() {
        for (String address : List.of(
                "http://dts.aliyuncs.com", "ftp://127.0.0.1", "https://user@dts.aliyuncs.com", "https://h/path?x=1")) {
            try (OpenApiClient client =
                    new OpenApiClient(Bench.connection(URI.create(address), Bench.KEY, null, bench.time))) {
                assertThat(Wording.key(new Sts(client).callerIdentity(Bench.CLOUD, bench.deadline())))
                        .as(address)
                        .isEqualTo("cloud.endpoint-form");
            }
        }
    }

    @Test
    void makesNoCallWhenTheDeadlineHasPassed() {
        Reading<CallerIdentity> reading = new Sts(bench.client).callerIdentity(Bench.CLOUD, bench.time.instant());

        assertThat(Wording.key(reading)).isEqualTo("cloud.deadline");
        assertThat(bench.cloud.seen).isEmpty();
    }

    @Test
    void saysSoAfterItWasClosed() {
        bench.client.close();

        assertThat(Wording.key(bench.ask())).isEqualTo("cloud.client-closed");
    }

    @Test
    void leavesNoThreadOfItsOwnWhenClosed() throws InterruptedException {
        bench.ask();
        List<Thread> own = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("migration-gate-cloud"))
                .toList();
        assertThat(own).isNotEmpty();

        bench.client.close();

        for (Thread thread : own) {
            thread.join(20_000);
            assertThat(thread.isAlive()).isFalse();
        }
        // Two threads of the libraries serve the whole JVM; they are daemons and end by themselves when idle.
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("Ok"))
                        .filter(thread ->
                                !thread.isDaemon() || !thread.getName().matches("OkHttp TaskRunner|Okio Watchdog")))
                .isEmpty();
    }

    @Test
    void asksTheSdkForNothingButTheSignature() {
        bench.ask();

        assertThat(com.aliyun.tea.okhttp.ClientHelper.clients).isEmpty();
    }

    @Test
    void neverShowsTheSecretWhateverTheKeyLooksLike() {
        for (Credential bad : List.of(
                new Credential("id", "", null),
                new Credential("", "planted-secret", null),
                new Credential("id\nX: planted-secret", "planted-secret", null),
                new Credential("id", "planted-secret", "planted-\nsecret"))) {
            try (OpenApiClient client =
                    new OpenApiClient(Bench.connection(bench.cloud.address(), bad, null, bench.time))) {
                Reading<CallerIdentity> reading = new Sts(client).callerIdentity(Bench.CLOUD, bench.deadline());

                assertThat(Wording.key(reading)).isEqualTo("cloud.key-malformed");
                assertThat(reading + Wording.of(reading)).doesNotContain("planted");
            }
        }
        assertThat(bench.cloud.seen).isEmpty();
    }

    @Test
    void printsNoKeyAndNoRequest() throws CloudException {
        SignedRequest request = new Signer()
                .sign(
                        bench.cloud.address(),
                        Bench.KEY,
                        Call.read("sts", "2015-04-01", "GetCallerIdentity", Map.of()),
                        "cn");

        assertThat(Stream.of(
                                request,
                                new Asked(Bench.CLOUD, Call.read("a", "b", "c", Map.of()), Bench.KEY),
                                bench.client,
                                KeySource.simulated().find(Bench.CLOUD),
                                Bench.connection(bench.cloud.address(), Bench.KEY, null, bench.time))
                        .map(String::valueOf))
                .noneMatch(text -> text.contains(Bench.SECRET) || text.contains("Signature=") || text.contains("LTAI"));
    }

    /** The documented signature, worked out from the raw request alone. */
    private static String signature(TestCloud.Seen seen, String secret) throws GeneralSecurityException {
        String authorization = seen.header("Authorization");
        String names = authorization.replaceAll(".*SignedHeaders=([^,]*),.*", "$1");
        String headers = Stream.of(names.split(";", -1))
                .map(name -> name + ":" + seen.header(name).strip() + "\n")
                .collect(Collectors.joining());
        String query = Stream.of(seen.rawQuery().split("&", -1)).sorted().collect(Collectors.joining("&"));
        String canonical = "POST\n/\n" + query + "\n" + headers + "\n" + names + "\n" + Digest.of(new byte[0]);
        String toSign = "ACS3-HMAC-SHA256\n" + Digest.of(canonical.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of()
                .formatHex(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)))
                .toLowerCase(Locale.ROOT);
    }
}
