package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.Ending;
import io.migrationgate.UsageException;
import io.migrationgate.verdict.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    private Path directory;

    @Test
    void whatAnEarlierRunLeftIsRemovedAndOtherFilesStay() throws Exception {
        new ReportFolder(directory).write(() -> ReportFiles.of(Reports.go()));
        Files.writeString(directory.resolve("notes.txt"), "mine");

        new ReportFolder(directory).clear();

        assertThat(directory).isDirectoryContaining("glob:**/notes.txt");
        try (var left = Files.list(directory)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aFolderThatIsNotThereIsClear() {
        new ReportFolder(directory.resolve("none")).clear();

        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void theFirstToWriteWins() {
        ReportFolder folder = new ReportFolder(directory);

        assertThat(folder.write(() -> ReportFiles.of(Reports.stopped("interrupted"))))
                .isTrue();
        assertThat(folder.write(() -> ReportFiles.of(Reports.go()))).isFalse();
        folder.clear();

        assertThat(directory.resolve("outcome.properties")).content().contains("outcome=INCONCLUSIVE");
        assertThat(directory.resolve("report.json")).content().contains("INCONCLUSIVE");
    }

    @Test
    void aRunWithoutAReportLeavesItsOutcome() {
        new ReportFolder(directory).write(() -> ReportFiles.of(Ending.of(Outcome.USAGE, "nothing to judge")));

        assertThat(directory.resolve("outcome.properties"))
                .content()
                .contains("outcome=USAGE", "code=2", "message=USAGE(2)", "nothing to judge");
        assertThat(directory.resolve("report.json")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeRemovedIsRefused() throws Exception {
        Path stubborn = Files.createDirectories(directory.resolve("report.json"));
        Files.writeString(stubborn.resolve("inside"), "x");

        assertThatThrownBy(new ReportFolder(directory)::clear)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("report.json");
    }
}
