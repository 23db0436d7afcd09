package io.migrationgate.watch;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.lag.LagRules;
import io.migrationgate.sequence.Sequence;
import io.migrationgate.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment came to.
 *
 * @param rules that delays were judged by, per database
 * @param stopped why it was ended early, or null
 * @param interruption that it went on after, or null
 */
public record AssessmentResult(
        Assignment assignment,
        EvidenceBook book,
        List<Finding> findings,
        List<NotJudgedYet> notJudged,
        Map<String, LagRules> rules,
        Verdict verdict,
        Instant startedAt,
        Instant finishedAt,
        @Nullable String stopped,
        @Nullable Interruption interruption) {
    /**
     * A criterion that applies and that this version cannot judge; no waiver covers it.
     *
     * @param subject name of the asset, or {@code plan}
     */
    public record NotJudgedYet(CriterionId criterion, String subject) {}

    public AssessmentResult {
        findings = List.copyOf(findings);
        notJudged = List.copyOf(notJudged);
    }

    /** The cutover of the plan, as far as the run was told what its commands are. */
    public Sequence sequence() {
        return Sequence.of(assignment.plan(), assignment.commands());
    }
}
