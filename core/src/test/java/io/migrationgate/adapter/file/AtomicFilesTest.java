package io.migrationgate.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFilesTest {
    @TempDir
    private Path directory;

    @Test
    void filesAreWrittenIntoADirectoryThatIsMade() throws IOException {
        Path report = directory.resolve("target").resolve("migration-gate");
        AtomicFiles.write(report, Map.of("report.md", bytes("one"), "outcome.properties", bytes("two")));
        assertThat(report.resolve("report.md")).hasContent("one");
        assertThat(report.resolve("outcome.properties")).hasContent("two");
        assertThat(names(report)).hasSize(2);
    }

    @Test
    void filesOfAnEarlierRunAreReplaced() throws IOException {
        AtomicFiles.write(directory, Map.of("report.md", bytes("a longer text of before")));
        AtomicFiles.write(directory, Map.of("report.md", bytes("now")));
        assertThat(directory.resolve("report.md")).hasContent("now");
    }

    @Test
    void aFailureNamesThePathAndLeavesNothingTemporary() throws IOException {
        Path taken = Files.createDirectories(directory.resolve("report.md").resolve("child"));
        assertThatThrownBy(() -> AtomicFiles.write(directory, Map.of("report.md", bytes("x"))))
                .isInstanceOf(UnwritableException.class)
                .hasMessageStartingWith("cannot write " + taken.getParent() + ": ")
                .hasMessageNotContaining("\n");
        assertThat(names(directory)).containsExactly("report.md");
    }

    @Test
    void anOutcomeOfAnEarlierRunNeverStandsBesideFilesOfALaterOne() throws IOException {
        AtomicFiles.write(directory, Map.of("outcome.properties", bytes("outcome=GO")));
        Files.createDirectories(directory.resolve("report.md").resolve("child"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("outcome.properties", bytes("outcome=NO_GO"));
        files.put("report.json", bytes("{}"));
        files.put("report.md", bytes("x"));
        assertThatThrownBy(() -> AtomicFiles.write(directory, files)).isInstanceOf(UnwritableException.class);
        assertThat(names(directory)).containsExactly("report.json", "report.md");
    }

    @Test
    void aFileWhereTheDirectoryShouldBeIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("target"), "x");
        assertThatThrownBy(() -> AtomicFiles.write(file, Map.of("report.md", bytes("x"))))
                .isInstanceOfSatisfying(
                        UnwritableException.class, e -> assertThat(e.path()).isEqualTo(file))
                .hasMessageContaining("a file stands where a directory is needed");
    }

    @Test
    void anInterruptedThreadStillWrites() throws IOException {
        Thread.currentThread().interrupt();
        try {
            AtomicFiles.write(directory, Map.of("report.md", bytes("x")));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(directory.resolve("report.md")).hasContent("x");
    }

    @Test
    void aLinkIsReplacedAndItsTargetUntouched() throws IOException {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "mine");
        Path report = Files.createDirectories(directory.resolve("report"));
        Files.createSymbolicLink(report.resolve("report.md"), elsewhere);
        AtomicFiles.write(report, Map.of("report.md", bytes("x")));
        assertThat(elsewhere).hasContent("mine");
        assertThat(report.resolve("report.md")).hasContent("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "a\\b", "..", ".", "", "c:x", "a\u0000b", ".hidden"})
    void aNameThatIsNoPlainFileNameIsRefused(String name) throws IOException {
        assertThatThrownBy(() -> AtomicFiles.write(directory, Map.of(name, bytes("x"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AtomicFiles.remove(directory, Set.of(name)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(names(directory)).isEmpty();
    }

    @Test
    void removingTakesTheNamedFilesAlone() throws IOException {
        AtomicFiles.write(directory, Map.of("report.md", bytes("x"), "notes.txt", bytes("y")));
        AtomicFiles.remove(directory, Set.of("report.md", "report.json"));
        assertThat(names(directory)).containsExactly("notes.txt");
    }

    @Test
    void removingWhatCannotBeRemovedNamesIt() throws IOException {
        Files.createDirectories(directory.resolve("report.md").resolve("child"));
        assertThatThrownBy(() -> AtomicFiles.remove(directory, Set.of("report.md")))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("report.md");
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
