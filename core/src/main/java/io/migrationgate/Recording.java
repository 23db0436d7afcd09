package io.migrationgate;

import io.migrationgate.report.AssessmentReport.Note;
import io.migrationgate.watch.AssessmentResult;
import java.util.List;

/** Keeps for later runs what one has read; whether that works changes no verdict, and is said in the report. */
@FunctionalInterface
interface Recording {
    /** Keeps what the run has read, and says what became of it. */
    List<Note> write(AssessmentResult result);
}
