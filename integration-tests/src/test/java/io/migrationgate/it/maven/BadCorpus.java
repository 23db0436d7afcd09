package io.migrationgate.it.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the broken plans that module core keeps, each beside the mistakes that must be named. */
final class BadCorpus {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", ""), "..", "core", "src", "test", "resources", "plans", "bad");

    private BadCorpus() {}

    static List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    static void copyPlan(String name, Path folder) throws IOException {
        Files.copy(FOLDER.resolve(name + ".yaml"), folder.resolve(name + ".yaml"));
    }

    static List<String> mistakes(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name + ".txt"));
    }
}
