package io.migrationgate.jenkins;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which artifacts the core brings at run time, from the list the build writes before the tests. */
final class CoreClosure {
    private static final Path LIST = Path.of("target", "runtime-artifacts.txt");
    private static final Pattern LINE =
            Pattern.compile("\\s+[^:\\s]+:(?<artifact>[^:]+):jar:(?<version>[^:]+):(compile|runtime)\\b.*");

    private CoreClosure() {}

    static Map<String, String> versionsByArtifact() throws IOException {
        try (var lines = Files.lines(LIST, StandardCharsets.UTF_8)) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .collect(toMap(found -> found.group("artifact"), found -> found.group("version")));
        }
    }
}
