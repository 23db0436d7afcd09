package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.TrafficRoute;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges whether the servers of a zone send all clients of a name to the old side. */
final class NamedState {
    static final RouteRule RULE = new RouteRule(
            NamedCase::covers,
            Set.of(NameAnswers.KIND),
            AlidnsState::expected,
            (subject, expected) -> NamedCase.judge(
                    subject,
                    expected,
                    "traffic-state",
                    (entries, tally) -> look(RouteRule.dns(subject), entries, tally)));

    private NamedState() {}

    private static void look(TrafficRoute.Dns dns, List<Entry> entries, Tally tally) {
        AlidnsState.sides(dns, tally);
        if (entries.size() > 1) {
            List<Object> values =
                    List.copyOf(new TreeSet<>(entries.stream().map(Entry::value).toList()));
            tally.wrong(Sentence.of("traffic.several-values", dns.name(), entries.size(), dns.line(), values));
        } else {
            AlidnsState.value(dns, entries.get(0).value(), tally);
        }
    }
}
