package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Describes a vServer group of CLB; backends are healthy unless said otherwise. */
public final class ClbGroup {
    private final String id;
    private final String balancer;
    private final List<ObjectNode> backends = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, String> health = new ConcurrentHashMap<>();

    ClbGroup(String id, String balancer) {
        this.id = id;
        this.balancer = balancer;
    }

    public ObjectNode backend(String server, int port, int weight) {
        ObjectNode backend = Published.entry("slb-DescribeVServerGroupAttribute", "/BackendServers/BackendServer/0")
                .put("ServerId", server)
                .put("Port", port)
                .put("Weight", weight);
        backends.add(backend);
        return backend;
    }

    /** A running listener whose requests the group gets. */
    public ObjectNode listener(int port, String protocol) {
        ObjectNode listener = Published.entry("slb-DescribeLoadBalancerListeners", "/Listeners/0")
                .put("LoadBalancerId", balancer)
                .put("VServerGroupId", id)
                .put("ListenerPort", port)
                .put("ListenerProtocol", protocol);
        listeners.add(listener);
        return listener;
    }

    /** Says what the health checks found of a backend: normal, abnormal or unavailable. */
    public ClbGroup health(String server, String status) {
        health.put(server, status);
        return this;
    }

    String id() {
        return id;
    }

    String balancer() {
        return balancer;
    }

    List<ObjectNode> backends() {
        return backends;
    }

    List<ObjectNode> listeners() {
        return listeners;
    }

    String healthOf(String server) {
        return health.getOrDefault(server, "normal");
    }
}
