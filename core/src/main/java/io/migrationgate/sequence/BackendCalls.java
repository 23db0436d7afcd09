package io.migrationgate.sequence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Server;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.sequence.Backends.Backend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The calls that move the weight of a server group from the old backends to the new ones, and back to what it was.
 *
 * <p>New backends get the full weight before old ones lose theirs; a call carries as many as the product takes.
 */
record BackendCalls(MigrationPlan plan, TrafficRoute route, TrafficRoute.LoadBalancer balancer, Cloud cloud) {
    private static final String SERVER = "server:";
    private static final String CLASSIC = "clb";
    private static final Map<String, Integer> MOST = Map.of("alb", 40, "nlb", 200, CLASSIC, 20);
    private static final String FULL = "100";
    private static final String IDLE = "0";

    /** Whether the plan says all that a call needs. */
    boolean areWhole() {
        return balancer.serverGroup() != null
                && !balancer.foreignGroup()
                && MOST.containsKey(balancer.product())
                && !balancer.from().isEmpty()
                && !balancer.to().isEmpty();
    }

    List<ActionSpec> switched() {
        List<Backend> weighed = new ArrayList<>();
        balancer.to().forEach(one -> weighed.add(backend(one, FULL)));
        balancer.from().forEach(one -> weighed.add(backend(one, IDLE)));
        return calls(weighed);
    }

    List<ActionSpec> switchedBack() {
        List<Backend> weighed = new ArrayList<>();
        balancer.from().forEach(one -> weighed.add(backend(one, Placeholder.of("weight of " + one, route.name()))));
        balancer.to().forEach(one -> weighed.add(backend(one, IDLE)));
        return calls(weighed);
    }

    private List<ActionSpec> calls(List<Backend> weighed) {
        int most = MOST.getOrDefault(balancer.product(), 1);
        List<ActionSpec> calls = new ArrayList<>();
        for (int from = 0; from < weighed.size(); from += most) {
            calls.add(call(new Backends(weighed.subList(from, Math.min(from + most, weighed.size())))));
        }
        return calls;
    }

    private ActionSpec call(Backends backends) {
        String group = String.valueOf(balancer.serverGroup());
        Map<String, String> parameters = new LinkedHashMap<>();
        if (balancer.product().equals(CLASSIC)) {
            parameters.put("RegionId", cloud.region());
            parameters.put("VServerGroupId", group);
            parameters.put("BackendServers", backends.asJson());
            return call("slb", "SetVServerGroupAttribute", parameters);
        }
        parameters.put("ServerGroupId", group);
        parameters.putAll(backends.asParameters());
        return call(balancer.product(), "UpdateServerGroupServersAttribute", parameters);
    }

    private ActionSpec call(String product, String action, Map<String, String> parameters) {
        return new ActionSpec.Call(route.name(), product, action, cloud.name(), cloud.region(), parameters);
    }

    private Backend backend(String text, String weight) {
        int colon = text.lastIndexOf(':');
        String name = text.substring(0, colon);
        String id = name.startsWith(SERVER) ? instance(name.substring(SERVER.length())) : name;
        return new Backend(id, text.substring(colon + 1), weight);
    }

    private String instance(String server) {
        return plan.servers().stream()
                .filter(one -> one.name().equals(server))
                .map(Server::instance)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Placeholder.of("instance-id", server));
    }
}
