package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.DnsRecord;
import io.migrationgate.evidence.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the TTL of a record in Alibaba Cloud DNS, and since when it has been that.
 *
 * <p>The service does not tell which TTL a record had before. The highest that it takes is documented, so that one which
 * has not been changed for that long is kept nowhere with an older TTL.
 */
final class AlidnsTtl {
    /** The highest TTL that Alibaba Cloud DNS takes, of every edition. */
    static final Duration HIGHEST = Duration.ofDays(1);

    static final RouteRule RULE = new RouteRule(
            RouteRule::alidns,
            Set.of(DnsLookup.KIND),
            AlidnsTtl::expected,
            (subject, expected) -> AlidnsCase.judge(
                    subject, expected, "traffic-ttl", (record, tally) -> look(subject, record, tally)));

    private AlidnsTtl() {}

    private static Sentence expected(Case subject) {
        return Sentence.of("traffic-ttl.expected", limit(subject));
    }

    static Duration limit(Case subject) {
        return AssetLimit.of(subject, "maxTtl", RouteRule.dns(subject).maxTtl());
    }

    private static void look(Case subject, DeclaredRecord record, Tally tally) {
        for (DnsRecord one : record.declaredOnes(tally)) {
            ttl(one.ttl(), limit(subject), tally);
            since(one.changedAt(), subject.now(), tally);
        }
    }

    static void ttl(@Nullable Duration ttl, Duration limit, Tally tally) {
        if (ttl == null) {
            tally.unclear(Sentence.of("traffic-ttl.untold"));
        } else if (ttl.compareTo(limit) > 0) {
            tally.wrong(Sentence.of("traffic-ttl.high", ttl));
        } else {
            tally.right(Sentence.of("traffic-ttl.low", ttl));
        }
    }

    private static void since(@Nullable Instant changedAt, Instant now, Tally tally) {
        if (changedAt == null) {
            tally.unclear(Sentence.of("traffic-ttl.since-untold"));
        } else if (changedAt.isAfter(now)) {
            tally.unclear(Sentence.of("traffic-ttl.since-ahead", changedAt));
        } else if (changedAt.plus(HIGHEST).isAfter(now)) {
            tally.unclear(Sentence.of("traffic-ttl.since-late", changedAt, HIGHEST, changedAt.plus(HIGHEST)));
        } else {
            tally.right(Sentence.of("traffic-ttl.since", changedAt));
        }
    }
}
