package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.plan.Asset;
import java.util.List;
import java.util.Set;

/** Judges whether the chosen tool can do the job, by the rules of each kind of asset. */
final class ToolFit implements Criterion {
    private static final List<AssetRule> RULES = List.of(DatabaseFit.RULE, ServerFit.RULE, TransferFit.RULE);

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
        return AssetRule.anyFor(RULES, asset);
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return AssetRule.needs(RULES);
    }

    @Override
    public Finding judge(Case subject) {
        return AssetRule.of(RULES, subject.asset()).judge(subject);
    }
}
