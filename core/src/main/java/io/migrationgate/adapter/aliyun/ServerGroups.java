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

/** Reads server groups of Application (2020-06-16) and Network Load Balancer (2022-04-30), which are alike. */
public final class ServerGroups implements ServerGroupReader {
    /** The most ids that one call takes, of both products. */
    private static final int MOST_IDS = 20;

    private final OpenApiClient client;
    private final BalancerDialect dialect;

    private ServerGroups(OpenApiClient client, BalancerDialect dialect) {
        this.client = client;
        this.dialect = dialect;
    }

    /** Groups of Application Load Balancer. */
    public static ServerGroups alb(OpenApiClient client) {
        return new ServerGroups(client, BalancerDialect.ALB);
    }

    /** Groups of Network Load Balancer. */
    public static ServerGroups nlb(OpenApiClient client) {
        return new ServerGroups(client, BalancerDialect.NLB);
    }

    @Override
    public Map<String, GroupReadings> read(Cloud cloud, List<String> ids, Instant deadline) {
        Reading<List<ServerGroup>> groups = groups(cloud, ids, deadline);
        Reading<List<HeardListener>> heard = heard(cloud, groups, ids, deadline);
        Map<String, GroupReadings> readings = new LinkedHashMap<>();
        for (String id : ids) {
            Reading<ServerGroupLookup> lookup = groups.map(all -> new ServerGroupLookup(
                    all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null)));
            boolean absent = lookup.evidence()
                    .filter(read -> read.value().group() == null)
                    .isPresent();
            readings.put(
                    id,
                    new GroupReadings(
                            lookup,
                            absent ? lookup.map(none -> new GroupBackends(List.of())) : backends(cloud, id, deadline),
                            heard.map(all -> new GroupHealth(all.stream()
                                    .flatMap(one -> one.of(id).stream())
                                    .toList()))));
        }
        return readings;
    }

    private Reading<List<ServerGroup>> groups(Cloud cloud, List<String> ids, Instant deadline) {
        Call list = dialect.list("ListServerGroups", cloud);
        String source = list.source(cloud.region());
        return client.read(source, () -> {
            List<Reply> replies = pages(list, "ServerGroupIds", ids, cloud, deadline);
            List<ServerGroup> groups = TokenPages.entries(replies, "ServerGroups", source).stream()
                    .map(entry -> new GroupEntry(entry).group())
                    .toList();
            return new OpenApiClient.Answer<>(replies, groups);
        });
    }

    private Reading<GroupBackends> backends(Cloud cloud, String id, Instant deadline) {
        Call list = dialect.list("ListServerGroupServers", cloud).with("ServerGroupId", id);
        String source = list.source(cloud.region());
        return client.read(source, () -> {
            List<Reply> replies = new TokenPages(list).read(source, call -> client.call(cloud, call, deadline));
            List<GroupBackends.Backend> backends = TokenPages.entries(replies, "Servers", source).stream()
                    .map(entry -> new GroupEntry(entry).backend())
                    .toList();
            return new OpenApiClient.Answer<>(replies, new GroupBackends(backends));
        });
    }

    /** What all listeners of the groups' load balancers say; without load balancers there is nobody to ask. */
    private Reading<List<HeardListener>> heard(
            Cloud cloud, Reading<List<ServerGroup>> groups, List<String> ids, Instant deadline) {
        List<String> balancers = groups.evidence().stream()
                .flatMap(read -> read.value().stream())
                .flatMap(group ->
                        group.loadBalancers() == null ? List.<String>of().stream() : group.loadBalancers().stream())
                .distinct()
                .toList();
        if (balancers.isEmpty()) {
            return groups.map(none -> List.of());
        }
        Call list = dialect.query("ListListeners", cloud).with("MaxResults", "100");
        String source = list.source(cloud.region());
        return client.read(source, () -> {
            List<Reply> replies = new ArrayList<>(pages(list, "LoadBalancerIds", balancers, cloud, deadline));
            List<HeardListener> heard = new ArrayList<>();
            for (Fields listener : TokenPages.entries(replies, "Listeners", source)) {
                if (dialect.mayServe(listener, ids)) {
                    List<Reply> health = health(cloud, new GroupEntry(listener).id("ListenerId"), deadline);
                    replies.addAll(health);
                    heard.add(dialect.heard(listener, health));
                }
            }
            return new OpenApiClient.Answer<>(replies, heard);
        });
    }

    private List<Reply> health(Cloud cloud, String listener, Instant deadline) throws CloudException {
        Call call = dialect.health(cloud).with("ListenerId", listener);
        return new TokenPages(call).read(call.source(cloud.region()), page -> client.call(cloud, page, deadline));
    }

    private List<Reply> pages(Call list, String parameter, List<String> ids, Cloud cloud, Instant deadline)
            throws CloudException {
        List<Reply> replies = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            Call call = list;
            List<String> part = ids.subList(from, Math.min(from + MOST_IDS, ids.size()));
            for (Map.Entry<String, String> id :
                    Batches.numbered(parameter).apply(part).entrySet()) {
                call = call.with(id.getKey(), id.getValue());
            }
            replies.addAll(
                    new TokenPages(call).read(list.source(cloud.region()), page -> client.call(cloud, page, deadline)));
        }
        return replies;
    }
}
