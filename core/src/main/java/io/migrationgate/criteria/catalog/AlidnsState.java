package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.DnsRecord;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.TrafficRoute;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a record in Alibaba Cloud DNS sends its clients to the old side, all of them, and can be switched.
 *
 * <p>Whether the new side answers cannot be read here: it is an address, and an address is not asked.
 */
final class AlidnsState {
    static final RouteRule RULE = new RouteRule(
            RouteRule::alidns,
            Set.of(DnsLookup.KIND),
            AlidnsState::expected,
            (subject, expected) -> AlidnsCase.judge(
                    subject, expected, "traffic-state", (record, tally) -> look(subject.plan(), record, tally)));

    private AlidnsState() {}

    static Sentence expected(Case subject) {
        TrafficRoute.Dns dns = RouteRule.dns(subject);
        return Sentence.of(
                "traffic-state.expected-dns",
                dns.name(),
                dns.line(),
                String.valueOf(dns.type()),
                String.valueOf(dns.from()));
    }

    private static void look(MigrationPlan plan, DeclaredRecord record, Tally tally) {
        sides(record.declared(), tally);
        DnsRecord one = record.only(tally);
        if (one != null) {
            value(record.declared(), one.value(), tally);
            lock(one.locked(), tally);
        }
        for (DnsRecord other : record.others()) {
            if (!switchedToo(plan, record.declared(), other)) {
                tally.wrong(Sentence.of(
                        "traffic.beside",
                        record.declared().name(),
                        String.valueOf(other.type()),
                        String.valueOf(other.line()),
                        String.valueOf(other.value())));
            }
        }
    }

    static void sides(TrafficRoute.Dns dns, Tally tally) {
        String from = dns.from();
        String to = dns.to();
        DeclaredRecord.required("dns.from", from, tally);
        DeclaredRecord.required("dns.to", to, tally);
        if (from != null && to != null && DeclaredRecord.same(from, to)) {
            tally.wrong(Sentence.of("traffic-state.same-sides", from));
        }
    }

    static void value(TrafficRoute.Dns dns, @Nullable String value, Tally tally) {
        String from = dns.from();
        String to = dns.to();
        if (value == null) {
            tally.unclear(Sentence.of("traffic-state.value-untold"));
        } else if (from != null && DeclaredRecord.same(value, from)) {
            tally.right(Sentence.of("traffic-state.value", value));
        } else if (to != null && DeclaredRecord.same(value, to)) {
            tally.wrong(Sentence.of("traffic-state.switched", value));
        } else {
            tally.wrong(Sentence.of("traffic-state.other-value", value));
        }
    }

    private static void lock(@Nullable Boolean locked, Tally tally) {
        if (locked == null) {
            tally.unclear(Sentence.of("traffic-state.lock-untold"));
        } else if (locked) {
            tally.wrong(Sentence.of("traffic-state.locked"));
        }
    }

    /** Whether another route of the plan switches that record. */
    private static boolean switchedToo(MigrationPlan plan, TrafficRoute.Dns declared, DnsRecord other) {
        return plan.traffic().stream()
                .map(TrafficRoute::way)
                .filter(way -> RouteRule.alidns(way))
                .map(TrafficRoute.Dns.class::cast)
                .anyMatch(route -> folded(route.domain()).equals(folded(declared.domain()))
                        && folded(route.record()).equals(folded(declared.record()))
                        && folded(route.type()).equals(folded(other.type()))
                        && folded(route.line()).equals(folded(other.line())));
    }

    private static String folded(@Nullable String text) {
        return String.valueOf(text).toLowerCase(Locale.ROOT);
    }
}
