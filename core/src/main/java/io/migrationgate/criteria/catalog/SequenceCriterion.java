package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.plan.Asset;
import java.util.Set;

/** A criterion on the plan or on its phases instead of its assets. */
abstract class SequenceCriterion implements Criterion {
    private final CriterionId id;
    private final String reference;
    private final Set<EvidenceKind<?>> needs;

    SequenceCriterion(CriterionId id, String reference, Set<EvidenceKind<?>> needs) {
        this.id = id;
        this.reference = reference;
        this.needs = needs;
    }

    @Override
    public final CriterionId id() {
        return id;
    }

    @Override
    public final String reference() {
        return reference;
    }

    @Override
    public final boolean judges(Asset asset) {
        return false;
    }

    @Override
    public final Set<EvidenceKind<?>> needs() {
        return needs;
    }
}
