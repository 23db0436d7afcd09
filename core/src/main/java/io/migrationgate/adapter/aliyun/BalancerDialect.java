package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.plan.Cloud;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ALB and NLB do each in its own way. */
enum BalancerDialect {
    /** Routes by rules, which name groups beside the listener's own; pages of health are short. */
    ALB("alb", "2020-06-16", "HealthCheckEnabled") {
        @Override
        Call list(String action, Cloud cloud) {
            return query(action, cloud).with("MaxResults", "100");
        }

        @Override
        Call query(String action, Cloud cloud) {
            return read(action);
        }

        @Override
        Call health(Cloud cloud) {
            return read(HEALTH).with("IncludeRule", "true").with("MaxResults", "30");
        }

        @Override
        boolean mayServe(Fields listener, List<String> groups) {
            return true; // rules are told with the health alone
        }
    },
    /** Takes the parameters of its group lists as a form, wants the region, and misspells one field. */
    NLB("nlb", "2022-04-30", "HeathCheckEnabled") {
        @Override
        Call list(String action, Cloud cloud) {
            return query(action, cloud).with("MaxResults", "100").asForm();
        }

        @Override
        Call query(String action, Cloud cloud) {
            return read(action).with("RegionId", cloud.region());
        }

        @Override
        Call health(Cloud cloud) {
            return query(HEALTH, cloud);
        }

        @Override
        boolean mayServe(Fields listener, List<String> groups) {
            String group = listener.text("ServerGroupId");
            return group == null || groups.contains(group);
        }
    };

    private static final String HEALTH = "GetListenerHealthStatus";

    private final String product;
    private final String version;
    private final String checks;

    BalancerDialect(String product, String version, String checks) {
        this.product = product;
        this.version = version;
        this.checks = checks;
    }

    /** A list of groups or their servers. */
    abstract Call list(String action, Cloud cloud);

    /** Any other call, its parameters in the query. */
    abstract Call query(String action, Cloud cloud);

    /** What a listener says of its groups. */
    abstract Call health(Cloud cloud);

    /** Whether the listener may send traffic to one of the groups. */
    abstract boolean mayServe(Fields listener, List<String> groups);

    Call read(String action) {
        return Call.read(product, version, action, Map.of());
    }

    /** What the pages of a listener's health say of each group; mirrored traffic is nobody's way. */
    HeardListener heard(Fields listener, List<Reply> health) {
        Map<String, List<GroupHealth.Listener>> groups = new LinkedHashMap<>();
        for (Reply page : health) {
            for (String list : List.of("ListenerHealthStatus", "RuleHealthStatus")) {
                for (Fields entry : page.body().list(list)) {
                    entry.list("ServerGroupInfos").stream()
                            .filter(info -> !"TrafficMirror".equalsIgnoreCase(info.text("ActionType")))
                            .forEach(info -> groups.computeIfAbsent(
                                            new GroupEntry(info).id("ServerGroupId"), id -> new ArrayList<>())
                                    .add(heard(listener, info)));
                }
            }
        }
        return new HeardListener(groups);
    }

    private GroupHealth.Listener heard(Fields listener, Fields info) {
        @Nullable Boolean running = GroupEntry.running(listener.text("ListenerStatus"));
        boolean told = info.node().path("NonNormalServers").isArray();
        return new GroupHealth.Listener(
                new GroupEntry(listener).id("ListenerId"),
                running,
                GroupEntry.on(info.text(checks)),
                told ? GroupHealth.State.HEALTHY : GroupHealth.State.UNKNOWN,
                info.list("NonNormalServers").stream()
                        .map(one -> new GroupEntry(one).unwell())
                        .toList());
    }
}
