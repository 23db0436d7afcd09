package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.evidence.GroupReadings;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.ServerGroup;
import io.migrationgate.evidence.ServerGroupLookup;
import io.migrationgate.evidence.ServerGroupReader;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads vServer groups of Classic Load Balancer, API version 2014-05-15.
 *
 * <p>One reply tells of a group and its backends. A listener names the group that is its own; groups of forwarding rules
 * are not told there.
 */
public final class ClassicGroups implements ServerGroupReader {
    private static final Set<String> NOT_THERE = Set.of("The specified VServerGroupId does not exist");
    private static final String NONE = "";

    private record Whole(@Nullable ServerGroup group, List<GroupBackends.Backend> backends) {}

    private final OpenApiClient client;

    public ClassicGroups(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Map<String, GroupReadings> read(Cloud cloud, List<String> ids, Instant deadline) {
        Map<String, Reading<Whole>> groups = new LinkedHashMap<>();
        ids.forEach(id -> groups.put(id, group(cloud, id, deadline)));
        Map<String, Reading<ClassicListeners>> balancers = new LinkedHashMap<>();
        Map<String, GroupReadings> readings = new LinkedHashMap<>();
        groups.forEach((id, group) -> {
            String balancer = balancer(group);
            Reading<GroupHealth> health = balancer.equals(NONE)
                    ? group.map(none -> new GroupHealth(List.of()))
                    : balancers
                            .computeIfAbsent(balancer, one -> listeners(cloud, one, deadline))
                            .map(heard -> heard.of(id));
            readings.put(
                    id,
                    new GroupReadings(
                            group.map(whole -> new ServerGroupLookup(whole.group())),
                            group.map(whole -> new GroupBackends(whole.backends())),
                            health));
        });
        return readings;
    }

    private static String balancer(Reading<Whole> group) {
        return group.evidence().stream()
                .map(read -> read.value().group())
                .flatMap(found -> Stream.ofNullable(found == null ? null : found.loadBalancers()))
                .flatMap(List::stream)
                .findFirst()
                .orElse(NONE);
    }

    private Reading<Whole> group(Cloud cloud, String id, Instant deadline) {
        Call call = query("DescribeVServerGroupAttribute", cloud).with("VServerGroupId", id);
        String source = call.source(cloud.region());
        return client.read(source, () -> {
            try {
                Reply reply = client.call(cloud, call, deadline);
                if (!reply.body()
                        .child("BackendServers")
                        .node()
                        .path("BackendServer")
                        .isArray()) {
                    throw new CloudException(Trouble.LIST_MISSING, source, "BackendServers.BackendServer");
                }
                List<GroupBackends.Backend> backends =
                        reply.body().child("BackendServers").list("BackendServer").stream()
                                .map(entry -> new GroupEntry(entry).classicBackend())
                                .toList();
                return new OpenApiClient.Answer<>(List.of(reply), new Whole(group(id, reply.body()), backends));
            } catch (RefusedException e) {
                return new OpenApiClient.Answer<>(List.of(e.answering(NOT_THERE)), new Whole(null, List.of()));
            }
        });
    }

    /** The reply must name the group that was asked for; nothing of it is ever changing in the background. */
    private static @Nullable ServerGroup group(String id, Fields body) {
        String balancer = body.word("LoadBalancerId");
        return id.equals(body.text("VServerGroupId"))
                ? new ServerGroup(id, true, balancer == null ? null : List.of(balancer))
                : null;
    }

    private Reading<ClassicListeners> listeners(Cloud cloud, String balancer, Instant deadline) {
        Call list = query("DescribeLoadBalancerListeners", cloud)
                .with("LoadBalancerId.1", balancer)
                .with("MaxResults", "100");
        String source = list.source(cloud.region());
        return client.read(source, () -> {
            List<Reply> replies =
                    new ArrayList<>(new TokenPages(list).read(source, call -> client.call(cloud, call, deadline)));
            List<Fields> listeners = TokenPages.entries(replies, "Listeners", source);
            Reply health =
                    client.call(cloud, query("DescribeHealthStatus", cloud).with("LoadBalancerId", balancer), deadline);
            replies.add(health);
            return new OpenApiClient.Answer<>(
                    replies,
                    new ClassicListeners(
                            listeners, health.body().child("BackendServers").list("BackendServer")));
        });
    }

    private static Call query(String action, Cloud cloud) {
        return Call.read("slb", "2014-05-15", action, Map.of("RegionId", cloud.region()));
    }
}
