package io.migrationgate.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.adapter.aliyun.Connection;
import io.migrationgate.adapter.aliyun.Dts;
import io.migrationgate.adapter.aliyun.KeySource;
import io.migrationgate.adapter.aliyun.OpenApiClient;
import io.migrationgate.evidence.DtsListing;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.it.cloud.RawClient;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.simulator.LoopbackCloud;
import io.migrationgate.simulator.clock.RunningClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Lists 5,000 tasks round after round from a cloud that throttles as documented.
 *
 * <p>The limit is what the same cloud lets pass of a client that calls without any pause.
 */
class PollingBench {
    private static final int TASKS = 5_000;
    private static final int PAGE = 30;
    private static final int ROUNDS = 3;
    private static final Duration GREEDY_FOR = Duration.ofSeconds(10);
    private static final String SCENARIO = """
            startsAt: 2026-12-05T00:00:00+08:00
            throttle: documented
            chargePerCall: 0s
            generated: { count: 5000, type: sync, prefix: bulk, region: cn-hangzhou, lag: 800ms, jitter: 200ms }
            """;

    @Test
    void polling() throws IOException, InterruptedException {
        Scenario scenario = ScenarioReader.read("bulk.yaml", SCENARIO);
        try (LoopbackCloud server = LoopbackCloud.start(scenario, new RunningClock(scenario.startsAt()))) {
            double allowed = greedyCallsPerSecond(server);
            Thread.sleep(1_000); // the greedy client has used up this second's calls
            long begin = System.nanoTime();
            int calls = gateCalls(server);
            double seconds = secondsSince(begin);
            new BenchLine("dts-polling", calls / seconds, "calls/s", allowed).print();
            double leastCalls = Math.ceil((double) TASKS / PAGE);
            new BenchLine("dts-calls-per-task", (double) calls / ROUNDS / TASKS, "calls/task", leastCalls / TASKS)
                    .print();
        }
    }

    private static int gateCalls(LoopbackCloud server) {
        Clock clock = Clock.systemUTC();
        Connection connection = new Connection(
                (cloud, product) -> Optional.of(server.uri()), KeySource.simulated(), null, clock, clock, time -> {
                    long millis = Duration.between(clock.instant(), time).toMillis();
                    Thread.sleep(Math.max(0, millis) + 1);
                });
        Cloud cloud = new Cloud("main", null, "cn-hangzhou", "default", null, null, Map.of());
        int calls = 0;
        try (OpenApiClient client = new OpenApiClient(connection)) {
            Dts dts = new Dts(client);
            for (int round = 0; round < ROUNDS; round++) {
                Instant until = clock.instant().plusSeconds(60);
                Reading<DtsListing> reading = dts.tasks(cloud, DtsReference.Type.SYNC, until);
                assertThat(reading).isInstanceOf(Evidence.class);
                DtsListing listing = ((Evidence<DtsListing>) reading).value();
                assertThat(listing.tasks()).hasSize(TASKS);
                calls += listing.calls();
            }
        }
        return calls;
    }

    private static double greedyCallsPerSecond(LoopbackCloud server) throws IOException, InterruptedException {
        RawClient client = new RawClient(HttpClient.newHttpClient(), server.uri(), "simulated", "simulated-secret");
        int answered = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < GREEDY_FOR.toNanos()) {
            int status = client.dts("DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", "SYNC", "PageSize", "30")
                    .statusCode();
            answered += status == 200 ? 1 : 0;
        }
        return answered / secondsSince(begin);
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
