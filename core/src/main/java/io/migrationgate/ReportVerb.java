package io.migrationgate;

import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Status;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.AssessmentReport;
import io.migrationgate.report.Report;
import io.migrationgate.report.StatusLines;
import io.migrationgate.watch.Assessment;
import io.migrationgate.watch.AssessmentResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows an assessment to a face: its result as a report, its status in words. */
final class ReportVerb implements LongVerb<Report> {
    private final Assessment assessment;
    private final AssessmentReport.Kind kind;
    private final StatusLines lines;

    ReportVerb(Assessment assessment, AssessmentReport.Kind kind, StatusLines lines) {
        this.assessment = assessment;
        this.kind = kind;
        this.lines = lines;
    }

    @Override
    public Turn<Report> advance(Instant now) {
        Turn<AssessmentResult> turn = assessment.advance(now);
        Optional<AssessmentResult> result = turn.result();
        if (result.isPresent()) {
            return new Turn.Finished<>(AssessmentReport.of(kind, result.get()));
        }
        List<Status> status = lines.of(assessment.status());
        return new Turn.Waiting<>(((Turn.Waiting<AssessmentResult>) turn).until(), status);
    }

    @Override
    public Report stop(Instant now, String reason) {
        return AssessmentReport.of(kind, assessment.stop(now, reason));
    }
}
