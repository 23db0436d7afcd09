package io.migrationgate.criteria;

import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.plan.Asset;
import java.util.Set;

/** A rule that turns evidence into a finding; never throws for bad evidence. */
public interface Criterion {
    CriterionId id();

    /** The address of the official source of the rule. */
    String reference();

    /** Whether this version judges it for that asset. */
    boolean judges(Asset asset);

    /** The kinds of evidence that it looks at; what nobody needs is not read. */
    Set<EvidenceKind<?>> needs();

    /** Whether this version judges it for that asset at that stage. */
    default boolean judges(Asset asset, Stage stage) {
        return id().stages().contains(stage) && judges(asset);
    }

    /** Whether this version judges it for that subject at that stage; a criterion on plans or phases is on all of them. */
    default boolean judges(About about, Stage stage) {
        return about instanceof About.OfAsset one
                ? judges(one.asset(), stage)
                : id().stages().contains(stage);
    }

    /** The kinds of evidence that it looks at when it is judged at that stage. */
    default Set<EvidenceKind<?>> needs(Stage stage) {
        return needs();
    }

    /** Judges it. */
    Finding judge(Case subject);
}
