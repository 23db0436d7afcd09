package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJobState;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges whether the job outlives the cutover: it must be valid until after the window's end and the longest rollback
 * deadline of the plan.
 *
 * <p>A plan without a window or a deadline leaves open how long is long enough; a job that ends before what the plan
 * does say fails all the same.
 */
final class SmcExpiry extends SmcJobCriterion {
    SmcExpiry() {
        super(CriterionId.SMC_EXPIRY);
    }

    @Override
    Sentence expected(Case subject) {
        Optional<Instant> needed = needed(subject.plan());
        return needed.<Sentence>map(until -> Sentence.of("smc-expiry.expected", until))
                .orElse(Sentence.of("smc-expiry.expected-unset"));
    }

    @Override
    Finding judge(Case subject, Evidence<?> proof, SmcJob job, Sentence expected) {
        Instant until = job.validUntil();
        if (job.state() == SmcJobState.EXPIRED || (until != null && !until.isAfter(subject.now()))) {
            Sentence observed =
                    until == null ? Sentence.of("smc-expiry.expired") : Sentence.of("smc-expiry.expired-at", until);
            return subject.fail(proof, expected, observed, Sentence.of("smc-expiry.new-job"));
        }
        if (until == null) {
            return subject.inconclusive(
                    proof, expected, Sentence.of("smc-expiry.untold"), Sentence.of("smc-expiry.look"));
        }
        Sentence observed = Sentence.of("smc-expiry.until", until);
        if (atLeast(subject.plan()).filter(least -> !until.isAfter(least)).isPresent()) {
            return subject.fail(proof, expected, observed, Sentence.of("smc-expiry.new-job"));
        }
        return needed(subject.plan()).isPresent()
                ? subject.pass(proof, expected, observed)
                : subject.inconclusive(
                        proof, expected, Sentence.of("smc-expiry.open", until), Sentence.of("smc-expiry.set"));
    }

    /** When the job may end at the earliest, by all that the plan says. */
    private static Optional<Instant> atLeast(MigrationPlan plan) {
        return windowEnd(plan).map(end -> end.plus(RollbackDeadline.of(plan).orElse(Duration.ZERO)));
    }

    /** The same, only where the plan says all of it. */
    private static Optional<Instant> needed(MigrationPlan plan) {
        return RollbackDeadline.of(plan).isPresent() ? atLeast(plan) : Optional.empty();
    }

    private static Optional<Instant> windowEnd(MigrationPlan plan) {
        return Optional.ofNullable(plan.cutover()).map(Cutover::window).map(Cutover.Window::notAfter);
    }
}
