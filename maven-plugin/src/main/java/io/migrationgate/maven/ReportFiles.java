package io.migrationgate.maven;

import io.migrationgate.Ending;
import io.migrationgate.report.OutcomeProperties;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import io.migrationgate.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Turns what a run ended with into files, with or without a report. */
final class ReportFiles {
    private ReportFiles() {}

    static Map<String, byte[]> of(Report report) {
        return report.files();
    }

    /** The one file of a run that has no report. */
    static Map<String, byte[]> of(Ending ending) {
        return Map.of(OutcomeProperties.FILE, OutcomeProperties.of(ending.outcome(), ending.message()));
    }

    /**
     * Loads every class that drawing a report needs, by drawing an empty one.
     *
     * <p>A run that is interrupted draws its report while the virtual machine goes down and Maven may already have closed
     * the jar files.
     */
    static void load() {
        of(empty());
        of(Ending.of(Outcome.INCONCLUSIVE, ""));
    }

    private static Report empty() {
        return new Report(
                Report.SCHEMA,
                "",
                "",
                "",
                "",
                Verdict.INCONCLUSIVE,
                Outcome.INCONCLUSIVE,
                true,
                true,
                Instant.EPOCH,
                Instant.EPOCH,
                "UTC",
                "MISSING",
                Interruption.REASON,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
