package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.ServerGroup;
import io.migrationgate.evidence.ServerGroupLookup;
import io.migrationgate.plan.TrafficRoute;
import java.util.List;
import java.util.Set;

/** Judges whether the declared product holds the server group in the declared region, and a load balancer uses it. */
final class GroupInventory {
    static final RouteRule RULE = new RouteRule(
            GroupCase::covers, Set.of(ServerGroupLookup.KIND), GroupInventory::expected, GroupInventory::judge);

    private GroupInventory() {}

    private static Sentence expected(Case subject) {
        TrafficRoute.LoadBalancer balancer = GroupCase.balancer(subject);
        return Sentence.of(
                "inventory-traffic.expected-lb",
                GroupCase.group(subject),
                balancer.product(),
                subject.cloud().region());
    }

    private static Finding judge(Case subject, Sentence expected) {
        GroupCase group = new GroupCase(subject, expected);
        group.group(found -> look(found, group.tally()));
        return group.finding("inventory-traffic");
    }

    private static void look(ServerGroup found, Tally tally) {
        List<String> balancers = found.loadBalancers();
        if (balancers == null) {
            tally.unclear(Sentence.of("traffic.balancers-untold", found.id()));
        } else if (balancers.isEmpty()) {
            tally.wrong(Sentence.of("traffic.no-balancer", found.id()));
        } else {
            tally.right(Sentence.of("traffic.group", found.id(), List.copyOf(balancers)));
        }
    }
}
