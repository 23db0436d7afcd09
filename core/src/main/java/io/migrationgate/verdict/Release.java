package io.migrationgate.verdict;

import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.sequence.Sequence;
import java.time.Instant;
import java.util.Collection;

/**
 * What a person releases who releases a plan of a cutover.
 *
 * @param planHash of the plan and of what of the world it was judged by, in lower-case hex
 * @param validUntil when the first evidence or waiver behind it ends
 */
public record Release(String planHash, Instant validUntil) {
    /** The release of a plan as it was judged then. */
    public static Release of(
            MigrationPlan plan,
            String engineVersion,
            Sequence sequence,
            EvidenceBook book,
            Collection<Finding> findings,
            Instant judgedAt) {
        return new Release(
                PlanContent.of(plan, engineVersion, sequence, book, findings, judgedAt)
                        .hash(),
                ValidUntil.of(plan, findings, judgedAt));
    }
}
