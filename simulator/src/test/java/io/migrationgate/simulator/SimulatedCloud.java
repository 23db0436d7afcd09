package io.migrationgate.simulator;

import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A running cloud of a scenario with a client beside it. A call costs nothing here unless the scenario says so. */
final class SimulatedCloud implements AutoCloseable {
    static final Instant START = Instant.parse("2026-12-04T16:00:00Z");

    final VirtualClock clock = new VirtualClock(START);
    final LoopbackCloud cloud;
    final SignedClient client;

    private SimulatedCloud(Scenario scenario) {
        this.cloud = LoopbackCloud.start(scenario, clock);
        this.client = new SignedClient(cloud.uri());
    }

    /** Starts with these lines after the header that every scenario needs. */
    static SimulatedCloud of(String... lines) {
        return new SimulatedCloud(scenario(lines));
    }

    static Scenario scenario(String... lines) {
        String text = String.join("\n", lines);
        String cost = text.contains("chargePerCall") ? "" : "chargePerCall: 0s\n";
        return ScenarioReader.read("test.yaml", "startsAt: 2026-12-05T00:00:00+08:00\n" + cost + text);
    }

    /** A scenario with one task and more keys for it. */
    static SimulatedCloud task(String type, String... keys) {
        return of("tasks:", "  - instance: dtsone", "    job: one", "    type: " + type, indented(keys));
    }

    RawReply listed(String type) throws IOException {
        return client.dts("DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", type);
    }

    void at(String seconds) {
        clock.advanceTo(START.plus(Duration.parse("PT" + seconds.toUpperCase(Locale.ROOT))));
    }

    @Override
    public void close() {
        cloud.close();
    }

    private static String indented(String... keys) {
        StringBuilder lines = new StringBuilder();
        for (String key : keys) {
            lines.append("    ").append(key).append('\n');
        }
        return lines.toString();
    }
}
