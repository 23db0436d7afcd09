package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.ServerGroup;
import io.migrationgate.evidence.ServerGroupLookup;
import io.migrationgate.plan.TrafficRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the server group of a route before a rule.
 *
 * <p>What one list shows to be wrong fails the route even where another list could not be read.
 */
final class GroupCase {
    private final Case subject;
    private final Sentence expected;
    private final Tally tally = new Tally();
    private final List<Finding> unread = new ArrayList<>();
    private @Nullable Evidence<?> proof;

    GroupCase(Case subject, Sentence expected) {
        this.subject = subject;
        this.expected = expected;
        TrafficRoute.LoadBalancer balancer = balancer(subject);
        DeclaredRecord.required("loadBalancer.serverGroup", balancer.serverGroup(), tally);
        if (balancer.foreignGroup()) {
            tally.wrong(foreign(balancer));
        }
    }

    /** Whether the route is one of a load balancer. */
    static boolean covers(TrafficRoute.Way way) {
        return way instanceof TrafficRoute.LoadBalancer;
    }

    static TrafficRoute.LoadBalancer balancer(Case subject) {
        return (TrafficRoute.LoadBalancer) ((TrafficRoute) subject.asset()).way();
    }

    static String group(Case subject) {
        return String.valueOf(balancer(subject).serverGroup());
    }

    private static Sentence foreign(TrafficRoute.LoadBalancer balancer) {
        String id = String.valueOf(balancer.serverGroup());
        String product = balancer.product();
        if (id.startsWith("rsp-") || id.startsWith("sgp-")) {
            return Sentence.of(product.equals("clb") ? "traffic.group-of-alb" : "traffic.group-of-clb", id, product);
        }
        return Sentence.of("traffic.no-group-id", id);
    }

    Tally tally() {
        return tally;
    }

    /** Looks at the group itself, which must be there. */
    void group(Consumer<ServerGroup> look) {
        look(ServerGroupLookup.KIND, lookup -> {
            ServerGroup group = lookup.group();
            if (group == null) {
                TrafficRoute.LoadBalancer balancer = balancer(subject);
                tally.wrong(Sentence.of(
                        "traffic.no-group",
                        String.valueOf(balancer.serverGroup()),
                        balancer.product(),
                        subject.cloud().region()));
            } else {
                look.accept(group);
            }
        });
    }

    /** Looks at one list, unless the plan alone is wrong already. */
    <T> void look(EvidenceKind<T> kind, Consumer<T> look) {
        if (tally.hasWrong() && proof == null) {
            return;
        }
        String name = subject.asset().name();
        Optional<Evidence<T>> read = subject.live(kind, name);
        if (read.isEmpty()) {
            unread.add(subject.unread(kind, name, expected));
            return;
        }
        if (proof == null) {
            proof = read.get();
        }
        look.accept(read.get().value());
    }

    Finding finding(String prefix) {
        Evidence<?> first = proof;
        if (first == null) {
            return unread.isEmpty() ? tally.weigh(subject, expected, prefix) : unread.get(0);
        }
        return !unread.isEmpty() && !tally.hasWrong() ? unread.get(0) : tally.weigh(subject, first, expected, prefix);
    }
}
