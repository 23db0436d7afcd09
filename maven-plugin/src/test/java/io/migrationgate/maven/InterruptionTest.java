package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
    @TempDir
    private Path directory;

    @Test
    void beforeAnythingIsJudgedOnlyTheOutcomeIsWritten() {
        try (Interruption interruption = guard()) {
            interruption.end();
        }

        assertThat(directory.resolve("outcome.properties"))
                .content()
                .contains("outcome=INCONCLUSIVE", "code=11", "interrupted before anything was judged");
        assertThat(directory.resolve("report.json")).doesNotExist();
    }

    @Test
    void aVerbThatRunsIsStoppedAndItsReportWritten() {
        try (Interruption interruption = guard()) {
            interruption.watch(new FakeVerb(3, Reports.go()), () -> Instant.EPOCH);
            interruption.end();
        }

        assertThat(directory.resolve("report.json")).content().contains("INCONCLUSIVE", "interrupted");
        assertThat(directory.resolve("report.html")).exists();
    }

    @Test
    void aVerbThatHasFinishedKeepsItsResult() {
        FakeVerb verb = new FakeVerb(0, Reports.go());
        verb.advance(Instant.EPOCH);
        try (Interruption interruption = guard()) {
            interruption.watch(verb, () -> Instant.EPOCH);
            interruption.end();
        }

        assertThat(directory.resolve("outcome.properties")).content().contains("outcome=GO");
    }

    @Test
    void aReportThatCannotBeWrittenIsNoReasonToHang() {
        try (Interruption interruption = guard()) {
            interruption.watch(new FakeVerb(3, Reports.go()), () -> {
                throw new IllegalStateException("no clock");
            });
            interruption.end();
        }

        assertThat(directory).isEmptyDirectory();
    }

    private Interruption guard() {
        return Interruption.guard(new ReportFolder(directory), new SystemStreamLog());
    }
}
