package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.TrafficRoute;
import java.util.Set;

/** Judges whether the servers of a zone have a record of the declared name and type. */
final class NamedInventory {
    static final RouteRule RULE = new RouteRule(
            NamedCase::covers,
            Set.of(NameAnswers.KIND),
            subject -> {
                TrafficRoute.Dns dns = RouteRule.dns(subject);
                return Sentence.of("inventory-traffic.expected-name", dns.name(), String.valueOf(dns.type()));
            },
            (subject, expected) -> NamedCase.judge(
                    subject,
                    expected,
                    "inventory-traffic",
                    (entries, tally) -> entries.forEach(one -> tally.right(
                            Sentence.of("traffic.entry", RouteRule.dns(subject).name(), one.type())))));

    private NamedInventory() {}
}
