package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Describes a server group of ALB or NLB; its servers are healthy unless said otherwise. */
public final class ServerGroup {
    /** What ListServerGroups tells; a test may edit it. */
    public final ObjectNode attributes;

    private final Family family;
    private final String id;
    private final List<ObjectNode> allServers;
    private final List<ObjectNode> allListeners;
    private final List<ObjectNode> servers = new CopyOnWriteArrayList<>();
    private final List<String> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> troubles = new ConcurrentHashMap<>();

    ServerGroup(Family family, String id, List<ObjectNode> allServers, List<ObjectNode> allListeners) {
        this.family = family;
        this.id = id;
        this.allServers = allServers;
        this.allListeners = allListeners;
        attributes = Published.entry(family.sample(ServerGroupsAction.NAME), "/ServerGroups/0")
                .put("ServerGroupId", id)
                .put("ServerCount", 0);
    }

    /** An ECS instance that gets requests; a weight of 0 takes it out. */
    public ObjectNode server(String server, int port, int weight) {
        ObjectNode entry = Published.entry(family.sample(GroupServersAction.NAME), "/Servers/0")
                .put("ServerGroupId", id)
                .put("ServerId", server)
                .put("Port", port)
                .put("Weight", weight);
        servers.add(entry);
        allServers.add(entry);
        attributes.put("ServerCount", servers.size());
        return entry;
    }

    /** A running listener whose requests the group gets. */
    public ObjectNode listener(String listener, int port) {
        ObjectNode entry = Published.entry(family.sample(ListenersAction.NAME), "/Listeners/0")
                .put("ListenerId", listener)
                .put("ListenerPort", port)
                .put(
                        "LoadBalancerId",
                        attributes.at("/RelatedLoadBalancerIds/0").asText());
        family.forward(entry, id);
        listeners.add(listener);
        allListeners.add(entry);
        return entry;
    }

    /** Lets health checks find the server in this state, such as Unhealthy for CONNECT_FAILED. */
    public ServerGroup trouble(String server, String status, String reason) {
        ObjectNode trouble = JsonNodeFactory.instance.objectNode().put("Status", status);
        trouble.putObject("Reason").put("ReasonCode", reason);
        troubles.put(server, trouble);
        return this;
    }

    public ServerGroup withoutHealthChecks() {
        family.switchChecks(attributes, false);
        return this;
    }

    boolean serves(String listener) {
        return listeners.contains(listener);
    }

    /** What GetListenerHealthStatus says of the group beside its servers. */
    ObjectNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode().put("ServerGroupId", id);
        family.tellChecks(info, family.checksHealth(attributes));
        return info;
    }

    /** The servers that are not healthy; healthy ones are never listed. */
    List<ObjectNode> nonNormalServers() {
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode server : servers) {
            ObjectNode trouble = troubles.getOrDefault(server.path("ServerId").asText(), usual(server));
            if (!trouble.isEmpty()) {
                ObjectNode entry = JsonNodeFactory.instance.objectNode();
                entry.set("ServerId", server.path("ServerId"));
                entry.set("ServerIp", server.path("ServerIp"));
                entry.set("Port", server.path("Port"));
                entry.setAll(trouble);
                found.add(entry);
            }
        }
        return found;
    }

    /** Without checks a server is Unavailable; ALB calls one without weight Unused. */
    private ObjectNode usual(ObjectNode server) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        if (!family.checksHealth(attributes)) {
            return state.put("Status", "Unavailable");
        }
        boolean unused = family == Family.ALB && server.path("Weight").asInt() == 0;
        return unused ? state.put("Status", "Unused") : state;
    }
}
