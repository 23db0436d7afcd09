package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Holds what ALB or NLB tells of server groups, their servers and listeners, and the health of these.
 *
 * <p>The two share names and shapes but for a few: see {@link Family}.
 */
public final class ServerGroups implements Product {
    private final Family family;
    private final List<ServerGroup> groups = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> attributes = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> servers = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> listeners = new CopyOnWriteArrayList<>();

    private ServerGroups(Family family) {
        this.family = family;
    }

    static ServerGroups alb() {
        return new ServerGroups(Family.ALB);
    }

    static ServerGroups nlb() {
        return new ServerGroups(Family.NLB);
    }

    /** A server group with health checks, with no server and no listener yet. */
    public ServerGroup group(String id) {
        ServerGroup group = new ServerGroup(family, id, servers, listeners);
        attributes.add(group.attributes);
        groups.add(group);
        return group;
    }

    @Override
    public String version() {
        return family.version();
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of(
                ServerGroupsAction.NAME,
                family.read(new ServerGroupsAction(attributes)),
                GroupServersAction.NAME,
                family.read(new GroupServersAction(servers)),
                ListenersAction.NAME,
                new ListenersAction(listeners),
                ListenerHealthAction.NAME,
                new ListenerHealthAction(family, this));
    }

    Optional<ObjectNode> listener(String id) {
        return listeners.stream().filter(Match.equal("ListenerId", id)).findFirst();
    }

    List<ServerGroup> groupsOf(String listener) {
        return groups.stream().filter(group -> group.serves(listener)).toList();
    }
}
