package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says how a criterion that is on assets of several kinds judges those of one kind.
 *
 * @param kind the assets that it is for
 * @param needs the evidence that it looks at
 * @param expected what must hold for one asset
 * @param judge judges one asset by that
 */
record AssetRule(
        Class<? extends Asset> kind,
        Set<EvidenceKind<?>> needs,
        Function<Case, Sentence> expected,
        BiFunction<Case, Sentence, Finding> judge) {
    /** Whether one of the rules is for that asset. */
    static boolean anyFor(List<AssetRule> rules, Asset asset) {
        return rules.stream().anyMatch(rule -> rule.kind.isInstance(asset));
    }

    /** The rule for that asset, which must have one. */
    static AssetRule of(List<AssetRule> rules, Asset asset) {
        return rules.stream()
                .filter(rule -> rule.kind.isInstance(asset))
                .findFirst()
                .orElseThrow();
    }

    /** What all rules need. */
    static Set<EvidenceKind<?>> needs(List<AssetRule> rules) {
        return rules.stream().flatMap(rule -> rule.needs.stream()).collect(Collectors.toUnmodifiableSet());
    }

    Finding judge(Case subject) {
        return judge.apply(subject, expected.apply(subject));
    }
}
