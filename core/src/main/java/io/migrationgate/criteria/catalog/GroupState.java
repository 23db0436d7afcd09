package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.ServerGroupLookup;
import io.migrationgate.plan.TrafficRoute;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a server group sends its traffic to the old side alone, with the new side waiting in it.
 *
 * <p>A switch changes weights, so that what will take traffic must be in the group before, with weight 0. Without health
 * checks nobody sees whether the new side answers, which leaves the route open.
 */
final class GroupState {
    static final RouteRule RULE = new RouteRule(
            GroupCase::covers,
            Set.of(ServerGroupLookup.KIND, GroupBackends.KIND, GroupHealth.KIND),
            GroupState::expected,
            GroupState::judge);

    private GroupState() {}

    private static Sentence expected(Case subject) {
        TrafficRoute.LoadBalancer balancer = GroupCase.balancer(subject);
        return Sentence.of(
                "traffic-state.expected-lb",
                GroupCase.group(subject),
                List.copyOf(balancer.from()),
                List.copyOf(balancer.to()));
    }

    private static Finding judge(Case subject, Sentence expected) {
        GroupCase group = new GroupCase(subject, expected);
        Tally tally = group.tally();
        DeclaredBackends declared = DeclaredBackends.of(subject.plan(), GroupCase.balancer(subject), tally);
        group.group(found -> settled(found.id(), found.settled(), tally));
        group.look(GroupBackends.KIND, backends -> {
            declared.compare(backends, tally);
            group.look(GroupHealth.KIND, health -> new NewSideHealth(declared, backends, tally).look(health));
        });
        return group.finding("traffic-state");
    }

    private static void settled(String what, @Nullable Boolean settled, Tally tally) {
        if (settled == null) {
            tally.unclear(Sentence.of("traffic-state.settled-untold", what));
        } else if (!settled) {
            tally.unclear(Sentence.of("traffic-state.changing", what));
        }
    }
}
