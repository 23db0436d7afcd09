package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.plan.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges how old the newest complete copy of a server is.
 *
 * <p>SMC has no delay to watch: the end of the newest complete run is all there is. A waiver's limit comes before the
 * server's own, that before the plan's.
 */
final class SmcSyncAge extends SmcJobCriterion {
    SmcSyncAge() {
        super(CriterionId.SMC_SYNC_AGE);
    }

    @Override
    Sentence expected(Case subject) {
        return Sentence.of("smc-sync-age.expected", limit(subject));
    }

    @Override
    Finding judge(Case subject, Evidence<?> proof, SmcJob job, Sentence expected) {
        if (job.runs() == null) {
            Sentence observed = Sentence.of("smc-sync-age.untold");
            return subject.inconclusive(proof, expected, observed, Sentence.of("smc-sync-age.look"));
        }
        Optional<Instant> end = job.lastCompleteEnd();
        if (end.isEmpty()) {
            return subject.fail(proof, expected, Sentence.of("smc-sync-age.none"), Sentence.of("smc-sync-age.run"));
        }
        Duration age = Duration.between(end.get(), subject.now());
        if (age.isNegative()) {
            Sentence observed = Sentence.of("smc-sync-age.ahead", end.get(), subject.now());
            return subject.inconclusive(proof, expected, observed, Sentence.of("smc-sync-age.look"));
        }
        Sentence observed = Sentence.of("smc-sync-age.age", end.get(), age);
        return age.compareTo(limit(subject)) < 0
                ? subject.pass(proof, expected, observed)
                : subject.fail(proof, expected, observed, Sentence.of("smc-sync-age.run"));
    }

    private static Duration limit(Case subject) {
        return AssetLimit.of(subject, "maxSyncAge", ((Server) subject.asset()).maxSyncAge());
    }
}
