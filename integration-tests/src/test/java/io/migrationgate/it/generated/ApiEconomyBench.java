package io.migrationgate.it.generated;

import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.it.bench.BenchLine;
import io.migrationgate.it.cloud.RawClient;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.Report;
import io.migrationgate.simulator.LoopbackCloud;
import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioReader;
import io.migrationgate.simulator.world.SimulatedWorld;
import io.migrationgate.verdict.Verdict;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Judges the readiness of 200 databases, 500 servers, 50 object stores and 20 routes, and counts the calls by product.
 *
 * <p>The limit of calls is the fewest that page sizes allow; that of the time is what a client needs that makes the fewest
 * calls without any pause, in the same cloud that throttles as documented, by its clock.
 */
class ApiEconomyBench {
    private static final int DATABASES = 200;
    private static final int SERVERS = 500;
    private static final int STORES = 50;
    private static final int RECORDS = 10;
    private static final int GROUPS = 10;
    private static final Duration BETWEEN_SOURCES = Duration.ofMillis(1);

    private final Map<String, Integer> calls = new TreeMap<>();
    private int rounds = 1;
    private Duration busy = Duration.ZERO;

    @Test
    void apiEconomy() throws IOException, InterruptedException {
        MadeUp made = large();
        Report report = judged(made);
        if (report.verdict() != Verdict.GO) {
            throw new IllegalStateException("nothing is wrong with it, but it is " + report.verdict());
        }
        Map<String, Integer> fewest = new FewestCalls(made, rounds).byAction();
        Map<String, Integer> limits = byProduct(fewest);
        byProduct(calls)
                .forEach((product, count) ->
                        print("api-calls-" + product, count, "calls", limits.getOrDefault(product, 0)));
        print("api-calls", sum(calls), "calls", sum(fewest));
        print("api-time", seconds(busy), "s", seconds(withoutPause(made, fewest)));
    }

    private static MadeUp large() {
        Random random = new Random(20261205);
        MadeUp made = new MadeUp(1);
        for (int number = 1; number <= DATABASES; number++) {
            Databases.Pair pair = Databases.PAIRS.get(number % Databases.PAIRS.size());
            Databases.add(made, pair, number, random).first().putObject("history");
        }
        for (int number = 1; number <= SERVERS; number++) {
            Servers.add(made, number, random);
        }
        for (int number = 1; number <= STORES; number++) {
            Stores.add(made, number, random);
        }
        for (int number = 1; number <= RECORDS; number++) {
            Routes.record(made, number, random);
        }
        for (int number = 1; number <= GROUPS; number++) {
            Routes.group(made, number, random);
        }
        made.scenario.put("throttle", "documented");
        // So many tasks cannot be listed every second: a page of them takes a twentieth of it.
        made.plan.withObject("/criteria/dts-lag").put("for", "60s").put("pollInterval", "5s");
        return made;
    }

    private Report judged(MadeUp made) throws InterruptedException {
        Whole whole = made.whole();
        MigrationPlan plan = whole.read();
        try (World world = SimulatedWorld.start(
                whole.rehearsed().scenarioText(), InstantSource.system(), call -> calls.merge(call, 1, Integer::sum))) {
            LongVerb<Report> verb = MigrationGate.readiness(plan, world);
            while (true) {
                Instant began = world.clock().instant();
                Turn<Report> turn = verb.advance(began);
                Instant ended = world.clock().instant();
                busy = busy.plus(Duration.between(began, ended));
                if (!(turn instanceof Turn.Waiting<Report> waiting)) {
                    return turn.result().orElseThrow();
                }
                rounds += waiting.until().isAfter(ended.plus(BETWEEN_SOURCES)) ? 1 : 0;
                world.waiter().waitUntil(waiting.until());
            }
        }
    }

    /** How long so many answers take a client that asks again at once whenever it is refused. */
    private static Duration withoutPause(MadeUp made, Map<String, Integer> fewest)
            throws IOException, InterruptedException {
        Scenario scenario =
                ScenarioReader.read("large.yaml", made.whole().rehearsed().scenarioText());
        VirtualClock clock = new VirtualClock(scenario.startsAt());
        try (LoopbackCloud cloud = LoopbackCloud.start(scenario, clock)) {
            RawClient client = new RawClient(HttpClient.newHttpClient(), cloud.uri(), "simulated", "simulated-secret");
            for (Map.Entry<String, Integer> action : fewest.entrySet()) {
                String name = action.getKey().substring(action.getKey().indexOf(' ') + 1);
                int answered = 0;
                while (answered < action.getValue()) {
                    answered += throttled(client.dts(name, "Region", MadeUp.REGION)) ? 0 : 1;
                }
            }
        }
        return Duration.between(scenario.startsAt(), clock.instant());
    }

    private static boolean throttled(HttpResponse<String> response) {
        return response.body().contains("Throttling");
    }

    private static Map<String, Integer> byProduct(Map<String, Integer> byAction) {
        Map<String, Integer> byProduct = new TreeMap<>();
        byAction.forEach(
                (action, count) -> byProduct.merge(action.substring(0, action.indexOf(' ')), count, Integer::sum));
        return byProduct;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static void print(String name, double value, String unit, double limit) {
        new BenchLine(name, value, unit, limit).print();
    }
}
