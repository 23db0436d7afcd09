package io.migrationgate.it.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds what Classic Load Balancer (SLB) tells of vServer groups, their listeners and the health of their backends. */
public final class Clb implements Product {
    private final List<ClbGroup> groups = new CopyOnWriteArrayList<>();

    Clb() {}

    /** A vServer group of the load balancer, with no backend and no listener yet. */
    public ClbGroup group(String id, String balancer) {
        ClbGroup group = new ClbGroup(id, balancer);
        groups.add(group);
        return group;
    }

    @Override
    public String version() {
        return "2014-05-15";
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of(
                ClbGroupAction.NAME, new ClbGroupAction(this),
                ClbGroupsAction.NAME, new ClbGroupsAction(this),
                ClbListenersAction.NAME, new ClbListenersAction(this),
                ClbHealthAction.NAME, new ClbHealthAction(this));
    }

    List<ClbGroup> all() {
        return groups;
    }

    Optional<ClbGroup> group(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** The groups of a load balancer. Refuses the call when there is no such load balancer. */
    List<ClbGroup> ofBalancer(String id) {
        List<ClbGroup> own =
                groups.stream().filter(group -> group.balancer().equals(id)).toList();
        if (own.isEmpty()) {
            throw new RefusedCall(
                    404, "InvalidLoadBalancerId.NotFound", "The specified LoadBalancerId does not exist.");
        }
        return own;
    }
}
