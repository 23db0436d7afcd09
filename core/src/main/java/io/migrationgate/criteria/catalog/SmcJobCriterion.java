package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Server;
import java.util.Optional;
import java.util.Set;

/** Judges servers by their replication job; one that SMC does not know fails whatever the criterion asks. */
abstract class SmcJobCriterion implements Criterion {
    private final CriterionId id;

    SmcJobCriterion(CriterionId id) {
        this.id = id;
    }

    @Override
    public final CriterionId id() {
        return id;
    }

    @Override
    public final String reference() {
        return "https://www.alibabacloud.com/help/en/smc/developer-reference/api-smc-2019-06-01-describereplicationjobs";
    }

    @Override
    public final boolean judges(Asset asset) {
        return asset instanceof Server;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(SmcJobLookup.KIND);
    }

    @Override
    public final Finding judge(Case subject) {
        Sentence expected = expected(subject);
        String name = subject.asset().name();
        Optional<Evidence<SmcJobLookup>> read = subject.live(SmcJobLookup.KIND, name);
        if (read.isEmpty()) {
            return subject.unread(SmcJobLookup.KIND, name, expected);
        }
        SmcJob job = read.get().value().job();
        if (job == null) {
            Sentence observed = Sentence.of("smc.no-job", ((Server) subject.asset()).job());
            return subject.fail(read.get(), expected, observed, Sentence.of("smc.find-job"));
        }
        return judge(subject, read.get(), job, expected);
    }

    abstract Sentence expected(Case subject);

    abstract Finding judge(Case subject, Evidence<?> proof, SmcJob job, Sentence expected);
}
