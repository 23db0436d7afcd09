package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.TrafficRoute;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Puts the record that a route declares, as Alibaba Cloud DNS tells it, before a rule. */
final class AlidnsCase {
    private AlidnsCase() {}

    /**
     * Judges by a tally that the rule fills.
     *
     * @param prefix of the sentences of the tally
     */
    static Finding judge(Case subject, Sentence expected, String prefix, BiConsumer<DeclaredRecord, Tally> rule) {
        TrafficRoute.Dns dns = RouteRule.dns(subject);
        Tally tally = new Tally();
        DeclaredRecord.undeclared(dns, tally);
        if (tally.hasWrong()) {
            return tally.weigh(subject, expected, prefix);
        }
        String name = subject.asset().name();
        Optional<Evidence<DnsLookup>> read = subject.live(DnsLookup.KIND, name);
        if (read.isEmpty()) {
            return subject.unread(DnsLookup.KIND, name, expected);
        }
        rule.accept(new DeclaredRecord(dns, read.get().value().records()), tally);
        return tally.weigh(subject, read.get(), expected, prefix);
    }
}
