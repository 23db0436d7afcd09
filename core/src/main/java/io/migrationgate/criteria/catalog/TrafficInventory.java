package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.plan.TrafficRoute;
import java.util.List;

/** Judges whether what a plan declares of a traffic route exists where it says. */
final class TrafficInventory {
    private static final List<RouteRule> RULES =
            List.of(AlidnsInventory.RULE, NamedInventory.RULE, GroupInventory.RULE);

    static final AssetRule RULE = new AssetRule(
            TrafficRoute.class,
            RouteRule.needs(RULES),
            subject -> rule(subject).expected().apply(subject),
            (subject, expected) -> rule(subject).judge().apply(subject, expected));

    private TrafficInventory() {}

    private static RouteRule rule(Case subject) {
        return RouteRule.find(RULES, subject.asset()).orElseThrow();
    }
}
