package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.Sentence;
import java.util.List;
import java.util.Set;

/**
 * Judges the TTL that the servers of a zone give.
 *
 * <p>DNS does not tell since when it has been that, so that a low one stays open until a person says when it was lowered.
 */
final class NamedTtl {
    static final RouteRule RULE = new RouteRule(
            NamedCase::covers,
            Set.of(NameAnswers.KIND),
            subject -> Sentence.of("traffic-ttl.expected", AlidnsTtl.limit(subject)),
            (subject, expected) -> NamedCase.judge(
                    subject, expected, "traffic-ttl", (entries, tally) -> look(subject, entries, tally)));

    private NamedTtl() {}

    private static void look(Case subject, List<Entry> entries, Tally tally) {
        entries.forEach(one -> AlidnsTtl.ttl(one.ttl(), AlidnsTtl.limit(subject), tally));
        tally.unclear(Sentence.of("traffic-ttl.since-unseen"));
    }
}
