package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.TrafficRoute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the server groups of the routes that load balancers take, those of one cloud and product together.
 *
 * <p>A group whose id is one of another product is not asked for: a refused list would take the others away, too.
 */
public final class BalancerEvidence implements EvidenceSource {
    private static final Set<EvidenceKind<?>> KINDS =
            Set.of(ServerGroupLookup.KIND, GroupBackends.KIND, GroupHealth.KIND);

    private final Map<String, ServerGroupReader> products;

    /** @param products readers by product: {@code alb}, {@code nlb}, {@code clb} */
    public BalancerEvidence(Map<String, ServerGroupReader> products) {
        this.products = Map.copyOf(products);
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return KINDS;
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        if (KINDS.stream().noneMatch(scope::wants)) {
            return book;
        }
        EvidenceBook filled = book;
        for (Map.Entry<Cloud, List<TrafficRoute>> entry :
                scope.byCloud(TrafficRoute.class).entrySet()) {
            for (Map.Entry<String, Map<String, List<String>>> product :
                    byGroup(entry.getValue()).entrySet()) {
                ServerGroupReader reader = products.get(product.getKey());
                if (reader != null) {
                    filled = read(filled, reader, entry.getKey(), product.getValue(), until);
                }
            }
        }
        return filled;
    }

    private static EvidenceBook read(
            EvidenceBook book, ServerGroupReader reader, Cloud cloud, Map<String, List<String>> groups, Instant until) {
        EvidenceBook filled = book;
        Map<String, GroupReadings> read = reader.read(cloud, List.copyOf(groups.keySet()), until);
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            GroupReadings readings = read.get(group.getKey());
            if (readings == null) {
                continue; // nothing was read of it, and the criteria say so
            }
            for (String route : group.getValue()) {
                filled = filled.with(ServerGroupLookup.KIND, route, readings.group())
                        .with(GroupBackends.KIND, route, readings.backends())
                        .with(GroupHealth.KIND, route, readings.health());
            }
        }
        return filled;
    }

    /** Names of routes by product and group. */
    private static Map<String, Map<String, List<String>>> byGroup(List<TrafficRoute> routes) {
        Map<String, Map<String, List<String>>> products = new TreeMap<>();
        for (TrafficRoute route : routes) {
            if (route.way() instanceof TrafficRoute.LoadBalancer balancer) {
                String group = balancer.serverGroup();
                if (group != null && !balancer.foreignGroup()) {
                    products.computeIfAbsent(balancer.product(), product -> new TreeMap<>())
                            .computeIfAbsent(group, id -> new ArrayList<>())
                            .add(route.name());
                }
            }
        }
        return products;
    }
}
