package io.migrationgate.simulator.world;

import io.migrationgate.Loopback;
import io.migrationgate.Ports;
import io.migrationgate.UsageException;
import io.migrationgate.World;
import io.migrationgate.evidence.FileSizes;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.NameReader;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.RecordStores;
import io.migrationgate.evidence.SignedStore;
import io.migrationgate.evidence.TransferReader;
import io.migrationgate.simulator.LoopbackCloud;
import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioException;
import io.migrationgate.simulator.scenario.ScenarioReader;
import io.migrationgate.simulator.scenario.Siblings;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Starts worlds in which a scenario answers.
 *
 * <p>Every cloud of a plan is the scenario's one; a product that the scenario does not have is not available. Waiting
 * moves the virtual clock and takes no time. Closing the world ends its server and all its threads.
 */
public final class SimulatedWorld {
    private SimulatedWorld() {}

    /**
     * Starts a world.
     *
     * @param scenarioText the text of a scenario file
     * @param wall the machine's clock, as {@code Date} headers tell it
     * @throws UsageException when the text is not a scenario
     */
    public static World start(String scenarioText, InstantSource wall) {
        return start("scenario", scenarioText, wall);
    }

    /** Starts a world of a scenario whose file has a name that error messages begin with. */
    public static World start(String file, String scenarioText, InstantSource wall) {
        return start(file, scenarioText, Siblings.NONE, wall);
    }

    /** Starts a world of a scenario that may be like another one, which {@code siblings} reads. */
    public static World start(String file, String scenarioText, Siblings siblings, InstantSource wall) {
        return start(loopback(read(file, scenarioText, siblings), wall));
    }

    /**
     * Starts a world for somebody who counts the calls to its cloud.
     *
     * @param heard is told every call, as {@link LoopbackCloud} tells it
     */
    public static World start(String scenarioText, InstantSource wall, Consumer<String> heard) {
        return start(loopback(read("scenario", scenarioText, Siblings.NONE), wall, heard));
    }

    private static World start(Loopback loopback) {
        try {
            return World.loopback(loopback);
        } catch (RuntimeException | Error e) {
            loopback.onClose().run();
            throw e;
        }
    }

    static Loopback loopback(Scenario scenario, InstantSource wall) {
        return loopback(scenario, wall, call -> {});
    }

    private static Loopback loopback(Scenario scenario, InstantSource wall, Consumer<String> heard) {
        VirtualClock clock = new VirtualClock(scenario.startsAt());
        LoopbackCloud cloud = LoopbackCloud.start(scenario, clock, wall, LoopbackCloud.DEFAULT_READ_TIMEOUT, heard);
        ScenarioFiles files = new ScenarioFiles(scenario, clock);
        return new Loopback(
                (name, product) -> Optional.of(cloud.uri()).filter(uri -> cloud.serves(product)),
                clock,
                wall,
                new VirtualWaiter(clock),
                true,
                Ports.NONE
                        .with(
                                RecordStores.class, records(scenario, clock))
                        .with(TransferReader.class, new ScenarioTransfers(scenario, clock))
                        .with(NameReader.class, new ScenarioNames(scenario, clock))
                        .with(InventoryReader.class, new ScenarioInventories(scenario, clock))
                        .with(PlanFolder.class, files)
                        .with(FileSizes.class, files),
                cloud::close);
    }

    /** The records of a scenario, by the name of a migration, for whoever plays the rest of a world by himself. */
    public static RecordStores records(Scenario scenario, InstantSource clock) {
        Map<String, SignedStore> records = new ConcurrentHashMap<>();
        return migration -> records.computeIfAbsent(migration, name -> ScenarioRecords.of(scenario, name, clock));
    }

    private static Scenario read(String file, String scenarioText, Siblings siblings) {
        try {
            return ScenarioReader.read(file, scenarioText, siblings);
        } catch (ScenarioException e) {
            throw new UsageException(e.sentence());
        }
    }
}
