package io.migrationgate.jenkins.step;

import io.migrationgate.Loopback;
import io.migrationgate.Ports;
import io.migrationgate.World;
import io.migrationgate.evidence.RecordStores;
import io.migrationgate.simulator.LoopbackCloud;
import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioReader;
import io.migrationgate.simulator.world.SimulatedWorld;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Plays a scenario that goes on while the controller is down, as the real cloud does: one cloud and one clock, and a new
 * world for whoever asks.
 */
final class SimulatedCloud implements AutoCloseable {
    final VirtualClock clock;
    private final LoopbackCloud cloud;
    private final Ports ports;
    private Runnable onCall = () -> {};
    private int open;

    SimulatedCloud(String scenarioText) {
        Scenario scenario = ScenarioReader.read("scenario", scenarioText);
        clock = new VirtualClock(scenario.startsAt());
        cloud = LoopbackCloud.start(scenario, clock, InstantSource.system(), LoopbackCloud.DEFAULT_READ_TIMEOUT);
        ports = Ports.NONE.with(RecordStores.class, SimulatedWorld.records(scenario, clock));
    }

    /** What happens on the thread that advances, before each call to the cloud. */
    void onCall(Runnable body) {
        onCall = body;
    }

    World world() {
        open++;
        return World.loopback(new Loopback(
                (name, product) -> {
                    onCall.run();
                    return Optional.of(cloud.uri()).filter(uri -> cloud.serves(product));
                },
                clock,
                InstantSource.system(),
                clock::advanceTo,
                true,
                ports,
                () -> open--));
    }

    /** How many worlds have not been closed. */
    int open() {
        return open;
    }

    @Override
    public void close() {
        cloud.close();
    }
}
