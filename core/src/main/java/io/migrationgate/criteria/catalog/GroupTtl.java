package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.ServerGroupLookup;
import java.util.Set;

/** A load balancer is switched behind its address, which no resolver has to learn anew: it needs to be there, that is all. */
final class GroupTtl {
    static final RouteRule RULE = new RouteRule(
            GroupCase::covers,
            Set.of(ServerGroupLookup.KIND),
            subject -> Sentence.of("traffic-ttl.expected-lb", GroupCase.group(subject)),
            GroupTtl::judge);

    private GroupTtl() {}

    private static Finding judge(Case subject, Sentence expected) {
        GroupCase group = new GroupCase(subject, expected);
        group.group(found -> group.tally().right(Sentence.of("traffic-ttl.none", found.id())));
        return group.finding("traffic-ttl");
    }
}
