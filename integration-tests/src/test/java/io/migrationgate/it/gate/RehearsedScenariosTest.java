package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds that the rehearsal in every scenario of the repository is of the sequence that its plan has today, and writes today's
 * digest when {@code golden.update} is set: a plan that changes what is done changes it.
 */
class RehearsedScenariosTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SEQUENCE = Pattern.compile("(kind: rehearsal,[^}]*sequence: )([0-9a-f]{64})");

    static List<Path> scenarios() throws IOException {
        List<Path> scenarios = new ArrayList<>();
        for (String folder : List.of("examples", "maven-plugin/src/it", "jenkins-plugin/src/test/resources")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> SEQUENCE.matcher(text(file)).find())
                        .forEach(scenarios::add);
            }
        }
        return scenarios.stream().sorted().toList();
    }

    @Test
    void thereAreSuchScenarios() throws IOException {
        assertThat(scenarios()).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRehearsalIsOfTheSequenceOfToday(Path scenario) throws IOException {
        String today = Answered.digest(Rig.read(text(plan(scenario))));
        Matcher rehearsed = SEQUENCE.matcher(text(scenario));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(scenario, rehearsed.replaceAll("$1" + today));
        }
        assertThat(text(scenario)).as("rewrite it with -Dgolden.update=true").contains("sequence: " + today);
    }

    /** The plan stands beside its scenario, or in the folder above. */
    private static Path plan(Path scenario) {
        Path folder = scenario.getParent();
        return Stream.of(folder, folder.getParent())
                .flatMap(place -> Stream.of(place.resolve("migration.yaml"), place.resolve("plan.yaml")))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no plan for " + scenario));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
