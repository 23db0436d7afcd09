package io.migrationgate.criteria;

import io.migrationgate.plan.Asset;

/** A rule that turns evidence into a finding; never throws for bad evidence. */
public interface Criterion {
    CriterionId id();

    /** The address of the official source of the rule. */
    String reference();

    /** Whether this version judges it for that asset. */
    boolean judges(Asset asset);

    /** Judges it. */
    Finding judge(Case subject);
}
