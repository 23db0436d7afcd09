package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.ServerTargetLookup;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcSourceLookup;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Server;
import java.util.Set;

/** Judges whether the chosen tool can do the job, by the rules of each kind of asset. */
final class ToolFit implements Criterion {
    @Override
    public CriterionId id() {
        return CriterionId.TOOL_FIT;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/smc/developer-reference/api-smc-2019-06-01-createreplicationjob";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Server;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(SmcJobLookup.KIND, SmcSourceLookup.KIND, ServerTargetLookup.KIND);
    }

    @Override
    public Finding judge(Case subject) {
        return ServerFit.judge(subject, (Server) subject.asset());
    }
}
