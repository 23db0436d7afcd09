package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Counts the fewest calls that the readiness of a made-up migration needs: every list in full pages of the documented
 * size, and one call for each thing where an action takes only one.
 */
final class FewestCalls {
    private static final int DTS_PAGE = 30;
    private static final int SMC_PAGE = 50;
    private static final int ECS_PAGE = 100;
    private static final int TEMPLATE_PAGE = 50;
    private static final int HBR_PAGE = 99;
    private static final int HBR_SNAPSHOT_PAGE = 50;
    private static final int BALANCER_PAGE = 100;
    private static final int POINTS_PAGE = 1440;
    /** CloudMonitor takes so many instances in one query, whose points of 31 days are read by the hour. */
    private static final int POINTS_BATCH = 50;

    private static final int POINTS_EACH = 31 * 24;
    /** How many objects of a bucket are looked at. */
    private static final int SAMPLE = 20;

    private final MadeUp made;
    private final int rounds;
    private final Map<String, Integer> fewest = new TreeMap<>();

    /** @param rounds how often the delays were read */
    FewestCalls(MadeUp made, int rounds) {
        this.made = made;
        this.rounds = rounds;
    }

    Map<String, Integer> byAction() {
        fewest.clear();
        fewest.put("sts GetCallerIdentity", 1);
        databases();
        servers();
        stores();
        routes();
        fewest.values().removeIf(calls -> calls == 0);
        return Map.copyOf(fewest);
    }

    private void databases() {
        int all = made.planned("databases").size();
        int sync = count(made.planned("databases"), "/dts/type", "sync");
        int migration = all - sync;
        int back = all; // a prepared way back is a synchronisation, and in the same list
        int before = pages(sync + back, DTS_PAGE);
        int each = before + pages(migration, DTS_PAGE);
        fewest.put("dts DescribeDtsJobs", before + rounds * each);
        fewest.put("dts DescribeSynchronizationJobStatus", 2 * sync); // at both ends of a window
        fewest.put("dts DescribeMigrationJobStatus", 2 * migration);
        fewest.put("dts DescribePreCheckStatus", all);
        fewest.put("dts DescribeDataCheckTableDetails", all);
        fewest.put("metrics DescribeMetricMetaList", (sync > 0 ? 1 : 0) + (migration > 0 ? 1 : 0));
        fewest.put("metrics DescribeMetricList", points(sync) + points(migration));
    }

    private static int points(int instances) {
        int whole = instances / POINTS_BATCH;
        return whole * pages(POINTS_BATCH * POINTS_EACH, POINTS_PAGE)
                + pages(instances % POINTS_BATCH * POINTS_EACH, POINTS_PAGE);
    }

    private void servers() {
        int all = made.planned("servers").size();
        int instances = (int) stream(made.planned("servers"))
                .filter(server -> server.at("/target").has("instance"))
                .count();
        fewest.put("smc DescribeSourceServers", pages(all, SMC_PAGE));
        fewest.put("smc DescribeReplicationJobs", pages(all, SMC_PAGE));
        fewest.put("ecs DescribeInstances", pages(instances, ECS_PAGE));
        fewest.put("ecs DescribeLaunchTemplates", pages(all - instances, TEMPLATE_PAGE));
        fewest.put("hbr DescribeBackupJobs2", pages(all, HBR_PAGE));
        fewest.put("hbr DescribeRestoreJobs2", pages(all, HBR_PAGE));
        fewest.put("hbr SearchHistoricalSnapshots", pages(all, HBR_SNAPSHOT_PAGE));
    }

    private void stores() {
        int sampled = stream(made.held("objects"))
                .mapToInt(store -> Math.min(SAMPLE, store.path("count").asInt()))
                .sum();
        fewest.put("oss GET", made.planned("objects").size());
        fewest.put("oss HEAD", sampled);
    }

    private void routes() {
        Set<String> domains = new HashSet<>();
        stream(made.planned("traffic"))
                .filter(route -> route.has("dns"))
                .forEach(route -> domains.add(route.at("/dns/domain").asText()));
        fewest.put("alidns DescribeDomainRecords", domains.size());
        for (String product : Set.of("alb", "nlb")) {
            int groups = count(made.planned("traffic"), "/loadBalancer/product", product);
            fewest.put(product + " ListServerGroups", pages(groups, BALANCER_PAGE));
            fewest.put(product + " ListListeners", pages(groups, BALANCER_PAGE));
            fewest.put(product + " ListServerGroupServers", groups);
            fewest.put(product + " GetListenerHealthStatus", groups);
        }
        int classic = count(made.planned("traffic"), "/loadBalancer/product", "clb");
        fewest.put("slb DescribeVServerGroupAttribute", classic);
        fewest.put("slb DescribeLoadBalancerListeners", classic);
        fewest.put("slb DescribeHealthStatus", classic);
    }

    private static int pages(int entries, int size) {
        return (entries + size - 1) / size;
    }

    private static int count(JsonNode list, String member, String word) {
        return (int)
                stream(list).filter(one -> one.at(member).asText().equals(word)).count();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
