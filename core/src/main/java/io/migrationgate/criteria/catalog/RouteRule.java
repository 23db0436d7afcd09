package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.plan.TrafficRoute.Way;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says how a criterion judges the traffic routes that are switched in one way.
 *
 * @param covers the ways that it is for
 * @param needs the evidence that it looks at
 * @param expected what must hold for one route
 * @param judge judges one route by that
 */
record RouteRule(
        Predicate<Way> covers,
        Set<EvidenceKind<?>> needs,
        Function<Case, Sentence> expected,
        BiFunction<Case, Sentence, Finding> judge) {
    /** The rule for that asset; empty when it is no route or one of another way. */
    static Optional<RouteRule> find(List<RouteRule> rules, Asset asset) {
        return asset instanceof TrafficRoute route
                ? rules.stream().filter(rule -> rule.covers.test(route.way())).findFirst()
                : Optional.empty();
    }

    /** What all rules need. */
    static Set<EvidenceKind<?>> needs(List<RouteRule> rules) {
        return rules.stream().flatMap(rule -> rule.needs.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Records that the cloud's own DNS serves. */
    static boolean alidns(Way way) {
        return way instanceof TrafficRoute.Dns dns && dns.provider().equals(TrafficRoute.Dns.ALIDNS);
    }

    /** The route's record. */
    static TrafficRoute.Dns dns(Case subject) {
        return (TrafficRoute.Dns) ((TrafficRoute) subject.asset()).way();
    }
}
