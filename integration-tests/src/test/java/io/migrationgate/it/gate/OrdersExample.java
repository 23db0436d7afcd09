package io.migrationgate.it.gate;

import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.report.Report;
import io.migrationgate.simulator.world.SimulatedWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Reads the shipped example and judges it in worlds that its scenarios make. */
final class OrdersExample {
    private static final Path FOLDER = Path.of("..", "examples", "orders");

    private OrdersExample() {}

    static String planText() {
        return text("migration.yaml");
    }

    /** The text of a scenario file, by its name without ending. */
    static String scenario(String name) {
        return text("scenarios/" + name + ".yaml");
    }

    /** The healthy scenario without the history of delays, which is no proof and takes longer to make up than all proofs. */
    static String proofs() {
        return scenario("healthy").replaceAll("(?m)^    history: .*\\R", "");
    }

    static Report readiness(String planText, String scenario) {
        return readiness(planText, scenario, InstantSource.system());
    }

    static Report readiness(String planText, String scenario, InstantSource wall) {
        MigrationPlan plan = Rig.read(planText);
        try (World world = SimulatedWorld.start("scenario", scenario, name -> text("scenarios/" + name), wall)) {
            return Rig.drive(MigrationGate.readiness(plan, world), world);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
