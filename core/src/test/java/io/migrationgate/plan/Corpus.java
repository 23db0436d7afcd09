package io.migrationgate.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Holds plans that must be read and plans that must be refused, one rule each. */
final class Corpus {
    private static final Path PLANS = Path.of("src/test/resources/plans");

    private Corpus() {}

    static List<Path> good() {
        return files("good");
    }

    static List<Path> bad() {
        return files("bad").stream()
                .filter(file -> file.toString().endsWith(".yaml"))
                .toList();
    }

    /** What is wrong with a bad plan, beside it. */
    static Path expected(Path bad) {
        return bad.resolveSibling(bad.getFileName().toString().replace(".yaml", ".txt"));
    }

    static MigrationPlan read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    static MigrationPlan read(String name, byte[] bytes) {
        return PlanReader.read(new PlanText(name, bytes), DesignVocabulary.ALL);
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(PLANS.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
