package io.migrationgate.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.it.bench.BenchLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the whole time of {@code readiness} on the shipped example, from the start of Maven to its end.
 *
 * <p>The limit is a Maven that starts, reads an empty project and runs nothing.
 */
class GoalTimeBench {
    private static final Path EXAMPLE = Path.of("..", "examples", "orders").toAbsolutePath();
    private static final int RUNS = 5;

    @TempDir
    private Path around;

    @Test
    void goalTime() throws IOException, InterruptedException {
        Path empty = Files.createDirectory(around.resolve("empty"));
        Files.writeString(empty.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>example</groupId><artifactId>empty</artifactId><version>1</version>
                  <packaging>pom</packaging>
                </project>
                """);
        Path judged = Files.createDirectory(around.resolve("judged"));
        nothing(empty); // the first run of each fills caches
        readiness(judged);
        double[] bare = new double[RUNS];
        double[] goal = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            bare[run] = nothing(empty);
            goal[run] = readiness(judged);
        }
        new BenchLine("goal-time", median(goal), "s", median(bare)).print();
    }

    private double nothing(Path folder) throws IOException, InterruptedException {
        return seconds(command(folder).with("validate"));
    }

    private double readiness(Path folder) throws IOException, InterruptedException {
        return seconds(command(folder)
                .goal("readiness")
                .with("-DmigrationGate.plan=" + EXAMPLE.resolve("migration.yaml"))
                .with("-DmigrationGate.scenario=" + EXAMPLE.resolve("scenarios/healthy.yaml")));
    }

    private MavenCommand command(Path folder) throws IOException {
        return new MavenCommand(around, folder, new MavenSettings());
    }

    private static double seconds(MavenCommand command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        MavenRun run = command.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(run.exitCode()).as(run.output()).isZero();
        return seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
