package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.plan.Asset;
import java.util.List;
import java.util.Set;

/** Judges traffic routes, each by the rule for the way that it is switched in. */
abstract class TrafficCriterion implements Criterion {
    private final CriterionId id;
    private final List<RouteRule> rules;

    TrafficCriterion(CriterionId id, List<RouteRule> rules) {
        this.id = id;
        this.rules = rules;
    }

    @Override
    public final CriterionId id() {
        return id;
    }

    @Override
    public final boolean judges(Asset asset) {
        return RouteRule.find(rules, asset).isPresent();
    }

    @Override
    public final Set<EvidenceKind<?>> needs() {
        return RouteRule.needs(rules);
    }

    @Override
    public final Finding judge(Case subject) {
        RouteRule rule = RouteRule.find(rules, subject.asset()).orElseThrow();
        return rule.judge().apply(subject, rule.expected().apply(subject));
    }
}
