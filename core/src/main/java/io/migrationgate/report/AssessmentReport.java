package io.migrationgate.report;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.report.LagCurve.Span;
import io.migrationgate.verdict.Outcome;
import io.migrationgate.verdict.Release;
import io.migrationgate.verdict.Verdict;
import io.migrationgate.watch.AssessmentResult;
import io.migrationgate.watch.Interruption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the report of an assessment. */
public final class AssessmentReport {
    /** What kind of report it is. */
    public enum Kind {
        READINESS("readiness"),
        ADVISE("advise"),
        LAG_GATE("dts-lag-gate"),
        BACKUPS("backup-verify"),
        CUTOVER("cutover-sequence"),
        ROLLBACK("rollback");

        private final String goal;

        Kind(String goal) {
            this.goal = goal;
        }

        /** Whether it shows a plan that a person can release. */
        public boolean planned() {
            return this == CUTOVER || this == ROLLBACK;
        }
    }

    private final Kind kind;
    private final AssessmentResult result;
    private final List<Note> notes;
    private final @Nullable Release release;
    private final MigrationPlan plan;
    private final Wording wording;

    /**
     * Something that a run did beside judging, for section 5.
     *
     * @param subject name of an asset
     */
    public record Note(String subject, Sentence sentence) {}

    private AssessmentReport(Kind kind, AssessmentResult result, List<Note> notes, @Nullable Release release) {
        this.kind = kind;
        this.result = result;
        this.notes = notes;
        this.release = release;
        this.plan = result.assignment().plan();
        this.wording = new Wording(plan.timezone());
    }

    /** Words a result as a report of that kind. */
    public static Report of(Kind kind, AssessmentResult result) {
        return of(kind, result, List.of(), null);
    }

    /**
     * Words a result as a report of that kind.
     *
     * @param notes what the run did beside judging
     * @param release of the plan that it shows, where it shows one
     */
    public static Report of(Kind kind, AssessmentResult result, List<Note> notes, @Nullable Release release) {
        return new AssessmentReport(kind, result, notes, release).report();
    }

    private Report report() {
        Verdict verdict = result.verdict();
        boolean advisory = kind == Kind.ADVISE;
        FindingRows rows = new FindingRows(plan, wording, result.finishedAt());
        LagHistoryRows history = new LagHistoryRows(result, wording);
        return new Report(
                Report.SCHEMA,
                plan.migration(),
                kind.goal,
                headline(),
                next(),
                verdict,
                advisory ? Outcome.DONE : Outcome.of(verdict),
                plan.simulated(),
                advisory,
                result.startedAt(),
                result.finishedAt(),
                plan.timezone().getId(),
                weakest(result.findings()).name(),
                result.stopped(),
                interruptions(result),
                new SectionRows(result, wording, new SectionFacts(result, wording, history.ofTheWindow(), notes)).all(),
                rows.of(result.findings()),
                LagCurves.of(result, wording),
                history.all(),
                result.notJudged().stream()
                        .map(one -> new NotJudged(one.criterion().id(), one.subject()))
                        .toList(),
                phases(),
                rows.waivers(),
                release == null ? null : release.planHash(),
                release == null ? null : release.validUntil());
    }

    /** The phases, where the cutover is what is judged. */
    private List<PhaseRow> phases() {
        boolean shown = kind != Kind.LAG_GATE && kind != Kind.BACKUPS;
        return shown ? new PhaseRows(wording).of(result.sequence()) : List.of();
    }

    /** When nobody watched. */
    static List<Span> interruptions(AssessmentResult result) {
        Interruption interruption = result.interruption();
        return interruption == null ? List.of() : List.of(new Span(interruption.from(), interruption.to()));
    }

    /** The weakest level of these findings; of none, nothing is known. */
    static Level weakest(List<Finding> findings) {
        return findings.stream().map(Finding::level).reduce(Level::weaker).orElse(Level.MISSING);
    }

    private String headline() {
        if (result.stopped() != null) {
            return wording.say("headline.stopped");
        }
        int judged = result.findings().size();
        int missing = result.notJudged().size();
        if (result.verdict() == Verdict.GO) {
            if (kind == Kind.LAG_GATE) {
                return wording.say("headline.lag-go");
            }
            if (kind == Kind.BACKUPS) {
                return wording.say("headline.backups-go");
            }
            String go = kind == Kind.ROLLBACK ? "headline.rollback-go" : "headline.go";
            return wording.say(go);
        }
        String verdict = result.verdict().name();
        long failed = count(Status.FAIL);
        long open = count(Status.INCONCLUSIVE);
        return missing == 0
                ? wording.say("headline.blocked", verdict, failed, open, judged)
                : wording.say("headline.blocked-of", verdict, failed, open, missing, judged);
    }

    private String next() {
        if (result.stopped() != null) {
            return wording.say("next.stopped");
        }
        if (kind == Kind.ADVISE) {
            return wording.say("next.advise");
        }
        int missing = result.notJudged().size();
        return switch (result.verdict()) {
            case GO ->
                switch (kind) {
                    case LAG_GATE -> wording.say("next.lag-go");
                    case BACKUPS -> wording.say("next.backups-go");
                    case CUTOVER -> wording.say("next.cutover-go");
                    case ROLLBACK -> wording.say("next.rollback-go");
                    case READINESS, ADVISE -> wording.say("next.go");
                };
            case NO_GO -> wording.say("next.no-go");
            case INCONCLUSIVE ->
                count(Status.INCONCLUSIVE) == 0 && missing > 0
                        ? wording.say("next.incomplete", missing)
                        : wording.say("next.inconclusive");
        };
    }

    private long count(Status status) {
        return result.findings().stream()
                .filter(finding -> finding.status() == status)
                .count();
    }
}
