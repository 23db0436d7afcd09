package io.migrationgate.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A route that traffic takes: a DNS record or the backends of a load balancer. */
public record TrafficRoute(String name, String cloud, Way way) implements Asset {
    /** How the route is switched. */
    public sealed interface Way {}

    /**
     * A DNS record.
     *
     * @param provider {@code alidns} or {@code other}
     * @param line resolution line, {@code default} unless the plan says otherwise
     * @param maxTtl largest TTL accepted, or null for the default
     */
    public record Dns(
            String provider,
            @Nullable String domain,
            @Nullable String record,
            @Nullable String type,
            String line,
            @Nullable String from,
            @Nullable String to,
            @Nullable Duration maxTtl)
            implements Way {
        /** The provider whose records the cloud's own API tells. */
        public static final String ALIDNS = "alidns";

        /** The name that clients ask for, as far as the plan says it. */
        public String name() {
            return "@".equals(record) ? String.valueOf(domain) : record + "." + domain;
        }
    }

    /**
     * Backends of a load balancer, each {@code server:port}.
     *
     * @param product {@code alb}, {@code nlb} or {@code clb}
     */
    public record LoadBalancer(String product, @Nullable String serverGroup, List<String> from, List<String> to)
            implements Way {
        public LoadBalancer {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        /**
         * Whether the id cannot be that of a server group of the product: groups of CLB begin with {@code rsp-}, those of
         * ALB and NLB with {@code sgp-}, and load balancers themselves with {@code lb-}, {@code alb-} and {@code nlb-}.
         */
        public boolean foreignGroup() {
            return serverGroup != null
                    && Stream.of("lb-", "alb-", "nlb-", product.equals("clb") ? "sgp-" : "rsp-")
                            .anyMatch(serverGroup::startsWith);
        }
    }

    @Override
    public AssetKind kind() {
        return AssetKind.TRAFFIC;
    }
}
