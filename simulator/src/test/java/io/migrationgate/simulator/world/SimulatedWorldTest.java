package io.migrationgate.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.Loopback;
import io.migrationgate.UsageException;
import io.migrationgate.World;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Tests what a world made of a scenario hands to the engine. */
class SimulatedWorldTest {
    private static final String SCENARIO = "startsAt: 2026-12-05T00:00:00+08:00";
    private static final Instant START = Instant.parse("2026-12-04T16:00:00Z");
    private static final InstantSource WALL = InstantSource.system();

    private static long serverThreads(URI uri) {
        return threads("loopback-cloud-" + uri.getPort() + "-");
    }

    private static long allServerThreads() {
        return threads("loopback-cloud-");
    }

    private static long threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix))
                .count();
    }

    @Test
    void clockStartsWhereTheScenarioDoes() {
        try (World world = SimulatedWorld.start(SCENARIO, WALL)) {
            assertThat(world.clock().instant()).isEqualTo(START);
        }
    }

    @Test
    void waitingMovesTheClockExactlyAndTakesNoTime() throws InterruptedException {
        try (World world = SimulatedWorld.start(SCENARIO, WALL)) {
            long before = System.nanoTime();
            world.waiter().waitUntil(START.plusSeconds(3_600));
            assertThat(world.clock().instant()).isEqualTo(START.plusSeconds(3_600));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMinutes(6));
        }
    }

    @Test
    void interruptedThreadDoesNotWait() {
        try (World world = SimulatedWorld.start(SCENARIO, WALL)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> world.waiter().waitUntil(START.plusSeconds(5)))
                    .isInstanceOf(InterruptedException.class);
            assertThat(world.clock().instant()).isEqualTo(START);
        }
    }

    @Test
    void everyCloudHasTheProductsOfTheScenarioAndNoOther() {
        Loopback loopback = SimulatedWorld.loopback(ScenarioReader.read("s.yaml", SCENARIO), WALL);
        try {
            assertThat(loopback.endpoints().find("main", "dts")).hasValueSatisfying(uri -> {
                assertThat(uri.getScheme()).isEqualTo("http");
                assertThat(uri.getHost()).isEqualTo("127.0.0.1");
            });
            assertThat(loopback.endpoints().find("other", "sts")).isPresent();
            assertThat(loopback.endpoints().find("main", "no-such-product")).isEmpty();
            assertThat(loopback.scenario()).isTrue();
            assertThat(loopback.wall()).isSameAs(WALL);
        } finally {
            loopback.onClose().run();
        }
    }

    @Test
    void closingLeavesNoThreadBehind() {
        Loopback loopback = SimulatedWorld.loopback(ScenarioReader.read("s.yaml", SCENARIO), WALL);
        URI uri = loopback.endpoints().find("main", "dts").orElseThrow();
        assertThat(serverThreads(uri)).isPositive();
        loopback.onClose().run();
        assertThat(serverThreads(uri)).isZero();
    }

    @Test
    void closingTheWorldEndsItsServer() {
        long before = allServerThreads();
        try (World world = SimulatedWorld.start(SCENARIO, WALL)) {
            assertThat(world.clock().instant()).isEqualTo(START);
            assertThat(allServerThreads()).isGreaterThan(before);
        }
        assertThat(allServerThreads()).isEqualTo(before);
    }

    @Test
    void textThatIsNoScenarioIsAMistakeOfTheUser() {
        assertThatThrownBy(() -> SimulatedWorld.start("spike.yaml", "startsAt: soon", WALL))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("spike.yaml:1:11: startsAt \"soon\" is not a time with an offset");
    }

    @Test
    void scenarioWithoutAFileIsCalledScenario() {
        assertThatThrownBy(() -> SimulatedWorld.start("seed: 1", WALL)).hasMessageStartingWith("scenario:1:1: ");
    }
}
