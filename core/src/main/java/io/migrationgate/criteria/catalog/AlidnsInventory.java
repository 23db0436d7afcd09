package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.TrafficRoute;
import java.util.Set;

/** Judges whether the account holds the domain, and the domain a record of the declared type and line. */
final class AlidnsInventory {
    static final RouteRule RULE = new RouteRule(
            RouteRule::alidns,
            Set.of(DnsLookup.KIND),
            AlidnsInventory::expected,
            (subject, expected) -> AlidnsCase.judge(subject, expected, "inventory-traffic", AlidnsInventory::look));

    private AlidnsInventory() {}

    private static Sentence expected(Case subject) {
        TrafficRoute.Dns dns = RouteRule.dns(subject);
        return Sentence.of("inventory-traffic.expected-dns", dns.name(), String.valueOf(dns.type()), dns.line());
    }

    private static void look(DeclaredRecord record, Tally tally) {
        record.declaredOnes(tally)
                .forEach(one -> tally.right(Sentence.of(
                        "traffic.record", one.id(), record.declared().name())));
    }
}
