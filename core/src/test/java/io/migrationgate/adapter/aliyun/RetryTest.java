package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migrationgate.evidence.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
    private static final TestCloud.Answer GOOD = TestCloud.json(Bench.IDENTITY);

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, Throttling",
        "400, Throttling.User",
        "429, Throttling.Api",
        "403, Rejected.Throttling",
        "200, Throttling.User",
        "503, ServiceUnavailable",
        "400, ServiceUnavailable",
        "500, InternalError"
    })
    void triesAReadAgainAfterWhatMayPass(int status, String code) {
        TestCloud.Answer bad = TestCloud.reply(status, "{\"Code\":\"" + code + "\",\"Success\":false}");
        bench.cloud.answersInTurn(bad, bad, GOOD);

        assertThat(bench.ask().evidence()).isPresent();
        assertThat(bench.cloud.seen).hasSize(3);
    }

    @Test
    void triesAReadAgainAfterALostConnection() {
        TestCloud.Answer cut = (exchange, seen) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
        };
        bench.cloud.answersInTurn(cut, GOOD);

        assertThat(bench.ask().evidence()).isPresent();
        assertThat(bench.cloud.seen).hasSize(2);
    }

    @Test
    void signsEveryAttemptAnew() {
        bench.cloud.answersInTurn(TestCloud.reply(500, ""), GOOD);

        bench.ask();

        assertThat(bench.cloud.seen.get(0).headers().get("x-acs-signature-nonce"))
                .isNotEqualTo(bench.cloud.seen.get(1).headers().get("x-acs-signature-nonce"));
    }

    @Test
    void givesUpAfterSixRetriesWithGrowingPauses() {
        Reading<?> reading = bench.ask(TestCloud.reply(500, "<html>planted page</html>"));

        assertThat(Wording.of(reading)).contains("HTTP 500").doesNotContain("planted");
        assertThat(bench.cloud.seen).hasSize(7);
        assertThat(bench.time.waits).hasSize(6);
        assertThat(bench.time.waits.get(0)).isBetween(Duration.ofMillis(150), Duration.ofMillis(250));
        assertThat(bench.time.waits.get(5)).isBetween(Duration.ofMillis(3750), Duration.ofMillis(6250));
    }

    @Test
    void doesNotTryAgainWhatWillNotPass() {
        assertThat(Wording.key(bench.ask(TestCloud.reply(400, "{\"Code\":\"InvalidJobId\"}"))))
                .isEqualTo("cloud.refused");
        assertThat(bench.cloud.seen).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "400", "429"})
    void sendsAnActionOnceWhateverComesBack(int status) {
        bench.cloud.answers(TestCloud.reply(status, "{\"Code\":\"Throttling\"}", "Retry-After", "0"));

        CloudException failure = catchThrowableOfType(CloudException.class, this::act);

        assertThat(failure.reason().key()).isEqualTo("cloud.throttled");
        assertThat(bench.cloud.seen).hasSize(1);
        assertThat(bench.time.waits).isEmpty();
    }

    @Test
    void sendsAnActionOnceWhenTheConnectionIsLost() {
        bench.cloud.answers((exchange, seen) -> exchange.close());

        CloudException failure = catchThrowableOfType(CloudException.class, this::act);

        assertThat(failure.reason().key()).isEqualTo("cloud.broken-off");
        assertThat(bench.cloud.seen).hasSize(1);
    }

    @Test
    void neverWaitsBeyondTheDeadline() {
        bench.cloud.answers(TestCloud.reply(503, ""));

        Reading<?> reading =
                new Sts(bench.client).callerIdentity(Bench.CLOUD, FakeTime.START.plus(Duration.ofSeconds(1)));

        assertThat(Wording.key(reading)).isEqualTo("cloud.server-status");
        assertThat(bench.time.instant()).isBefore(FakeTime.START.plus(Duration.ofSeconds(1)));
        assertThat(bench.cloud.seen).hasSizeBetween(2, 4);
    }

    @Test
    void anInterruptEndsTheCallAtOnceAndStays() throws InterruptedException {
        Thread caller = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        bench.cloud.answers((exchange, seen) -> {
            caller.interrupt();
            awaitQuietly(never);
        });

        Reading<?> reading = bench.ask();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Wording.key(reading)).isEqualTo("cloud.interrupted");
        assertThat(bench.cloud.seen).hasSize(1);
        never.countDown();
    }

    @Test
    void anInterruptWhileWaitingEndsItToo() throws IOException {
        try (TestCloud cloud = new TestCloud();
                OpenApiClient client = new OpenApiClient(new Connection(
                        (where, product) -> java.util.Optional.of(cloud.address()),
                        where -> Bench.KEY,
                        null,
                        bench.time,
                        bench.time,
                        time -> {
                            throw new InterruptedException();
                        }))) {
            cloud.answers(TestCloud.reply(500, ""));

            Reading<?> reading = new Sts(client).callerIdentity(Bench.CLOUD, bench.deadline());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(Wording.key(reading)).isEqualTo("cloud.interrupted");
        }
    }

    private void act() throws CloudException {
        Call call = new Call("dts", "2020-01-01", "SuspendDtsJob", Map.of("DtsJobId", "j"), Call.Kind.ACTION, false);
        bench.client.call(Bench.CLOUD, call, bench.deadline());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
