package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped example: its verdicts, the same on any day, at no cost in time, and with nothing touched or left. */
class ScenarioIT {
    private static final InstantSource IN_2030 = InstantSource.fixed(Instant.parse("2030-06-01T12:00:00Z"));

    private static byte[] json(Report report) {
        return report.files().get("report.json");
    }

    @ParameterizedTest
    @CsvSource({"healthy, GO", "lag-spike, NO_GO", "no-data, INCONCLUSIVE"})
    void eachScenarioEndsInTheVerdictItIsMadeFor(String scenario, Verdict verdict) {
        Report report = OrdersExample.readiness(OrdersExample.planText(), OrdersExample.scenario(scenario));

        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(report.simulated()).isTrue();
    }

    @Test
    void aSpikeBlocksBySayingWhatWasSeenAndNeeded() {
        Report report = OrdersExample.readiness(OrdersExample.planText(), OrdersExample.scenario("lag-spike"));

        assertThat(report.findings())
                .filteredOn(finding -> finding.status().equals("FAIL"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.criterion()).isEqualTo("dts-lag");
                    assertThat(finding.asset()).isEqualTo("orders");
                    assertThat(finding.observed()).contains("6 s");
                    assertThat(finding.expected()).contains("5 s").contains("60 s");
                    assertThat(finding.remedy()).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "lag-spike", "no-data"})
    void theReportIsTheSameByteForByteOnAnyDayAndOnAnotherPort(String scenario) {
        String text = OrdersExample.scenario(scenario);
        String today =
                new String(json(OrdersExample.readiness(OrdersExample.planText(), text)), StandardCharsets.UTF_8);
        String later = new String(
                json(OrdersExample.readiness(OrdersExample.planText(), text, IN_2030)), StandardCharsets.UTF_8);

        assertThat(later).isEqualTo(today).contains("2026-12-04T16:");
    }

    @Test
    void aMinuteIsWatchedExactlyAndCostsNoMinute() {
        long before = System.nanoTime();
        Report report = OrdersExample.readiness(OrdersExample.planText(), OrdersExample.scenario("healthy"));
        Duration real = Duration.ofNanos(System.nanoTime() - before);

        Duration watched = Duration.between(report.startedAt(), report.finishedAt());
        assertThat(watched).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));
        assertThat(real).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aClosedWorldLeavesNoThreadBehind() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        OrdersExample.readiness(OrdersExample.planText(), OrdersExample.scenario("healthy"));

        Set<Thread> ours = new HashSet<>(Thread.getAllStackTraces().keySet());
        ours.removeAll(before);
        ours.removeIf(ScenarioIT::ownedByALibrary);
        for (Thread thread : ours) {
            thread.join(10_000); // it was told to end; it may still be on its way
        }
        assertThat(ours).filteredOn(Thread::isAlive).isEmpty();
    }

    /** Okio and OkHttp share these between all clients of a JVM; they end by themselves when idle. */
    private static boolean ownedByALibrary(Thread thread) {
        return Set.of("Okio Watchdog", "OkHttp TaskRunner").contains(thread.getName());
    }

    @Test
    void aRehearsalOpensNoConnectionToTheDatabasesOfThePlan() throws IOException {
        try (ServerSocketChannel database = ServerSocketChannel.open()) {
            database.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            database.configureBlocking(false);
            int port = ((InetSocketAddress) database.getLocalAddress()).getPort();
            String plan =
                    OrdersExample.planText().replaceAll("host: [^,]+, port: \\d+", "host: 127.0.0.1, port: " + port);
            String scenario = OrdersExample.scenario("healthy")
                    .replaceAll("ip: [0-9.]+, port: \\d+", "ip: 127.0.0.1, port: " + port);

            assertThat(OrdersExample.readiness(plan, scenario).verdict()).isEqualTo(Verdict.GO);

            assertThat(database.accept()).isNull();
            try (SocketChannel visitor = SocketChannel.open(database.getLocalAddress());
                    SocketChannel seen = database.accept()) {
                assertThat(visitor.isConnected()).isTrue();
                assertThat(seen).as("a visitor would have been seen").isNotNull();
            }
        }
    }

    @Test
    void everyDatabaseOfTheScenariosIsJudgedByAllCriteriaThatStand() {
        Report report = OrdersExample.readiness(OrdersExample.planText(), OrdersExample.scenario("healthy"));

        assertThat(report.findings())
                .extracting(finding -> finding.asset() + " " + finding.criterion())
                .containsAll(List.of("orders", "customers", "catalog", "ledger", "session-cache").stream()
                        .flatMap(asset -> List.of(
                                        "inventory-found",
                                        "tool-fit",
                                        "dts-state",
                                        "dts-precheck",
                                        "dts-lag",
                                        "dts-privileges",
                                        "dts-source-settings",
                                        "schema-hazards",
                                        "dts-reverse-path",
                                        "data-verified")
                                .stream()
                                .map(criterion -> asset + " " + criterion))
                        .toList());
    }
}
