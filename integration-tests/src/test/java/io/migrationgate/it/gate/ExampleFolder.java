package io.migrationgate.it.gate;

import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.report.Report;
import io.migrationgate.simulator.world.SimulatedWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads a shipped example and judges it in worlds that its scenarios make. */
record ExampleFolder(String name) {
    String planText() {
        return text("migration.yaml");
    }

    /** The text of a scenario file, by its name without ending. */
    String scenario(String scenario) {
        return text("scenarios/" + scenario + ".yaml");
    }

    /** The names of all scenarios, without ending. */
    List<String> scenarios() {
        try (Stream<Path> files = Files.list(folder().resolve("scenarios"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Report readiness(String planText, String scenario, InstantSource wall) {
        return judged(planText, scenario, wall, MigrationGate::readiness);
    }

    /** What a verb says of a plan in the world of a scenario. */
    Report judged(
            String planText,
            String scenario,
            InstantSource wall,
            BiFunction<MigrationPlan, World, LongVerb<Report>> verb) {
        MigrationPlan plan = Rig.read(planText);
        try (World world = SimulatedWorld.start("scenario", scenario, file -> text("scenarios/" + file), wall)) {
            return Rig.drive(verb.apply(plan, world), world);
        }
    }

    private Path folder() {
        return Path.of("..", "examples", name);
    }

    private String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
