package io.migrationgate;

import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Status;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.AssessmentReport;
import io.migrationgate.report.Report;
import io.migrationgate.report.StatusLines;
import io.migrationgate.verdict.Release;
import io.migrationgate.watch.Assessment;
import io.migrationgate.watch.AssessmentResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Shows an assessment to a face: its result as a report, its status in words. */
final class ReportVerb implements LongVerb<Report> {
    private final Assessment assessment;
    private final AssessmentReport.Kind kind;
    private final StatusLines lines;
    private final List<Recording> recordings;
    private final AtomicReference<@Nullable Report> end = new AtomicReference<>();

    ReportVerb(Assessment assessment, AssessmentReport.Kind kind, StatusLines lines, List<Recording> recordings) {
        this.assessment = assessment;
        this.kind = kind;
        this.lines = lines;
        this.recordings = List.copyOf(recordings);
    }

    @Override
    public Turn<Report> advance(Instant now) {
        Report ended = end.get();
        if (ended != null) {
            return new Turn.Finished<>(ended);
        }
        Turn<AssessmentResult> turn = assessment.advance(now);
        Optional<AssessmentResult> result = turn.result();
        if (result.isPresent()) {
            return new Turn.Finished<>(finished(result.get()));
        }
        List<Status> status = lines.of(assessment.status());
        return new Turn.Waiting<>(((Turn.Waiting<AssessmentResult>) turn).until(), status);
    }

    /** A run that somebody ended writes nothing: it may be ended because writing hangs. */
    private Report finished(AssessmentResult result) {
        List<AssessmentReport.Note> notes = new ArrayList<>();
        if (result.stopped() == null) {
            recordings.forEach(recording -> notes.addAll(recording.write(result)));
        }
        end.compareAndSet(null, AssessmentReport.of(kind, result, notes, release(result)));
        return Objects.requireNonNull(end.get());
    }

    /** Where a plan is shown that was judged to the end. */
    private @Nullable Release release(AssessmentResult result) {
        return kind.planned() && result.stopped() == null
                ? Release.of(
                        result.assignment().plan(),
                        EngineVersion.name(),
                        result.sequence(),
                        result.book(),
                        result.findings(),
                        result.finishedAt())
                : null;
    }

    @Override
    public Report stop(Instant now, String reason) {
        end.compareAndSet(null, AssessmentReport.of(kind, assessment.stop(now, reason)));
        return Objects.requireNonNull(end.get());
    }
}
