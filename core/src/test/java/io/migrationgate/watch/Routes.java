package io.migrationgate.watch;

import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.TrafficRoute;
import java.time.Duration;
import java.util.List;

/** Makes traffic routes for the plans of tests. */
public final class Routes {
    /** A record that Alibaba Cloud DNS serves. */
    public static final TrafficRoute WWW = dns("www", "www", "A", "default");

    /** A load balancer that sends its clients to the server of {@link Plans}. */
    public static final TrafficRoute WEB_LB =
            balancer("alb", "sgp-1", List.of("i-old1:80"), List.of("server:web-1:80"));

    private Routes() {}

    public static TrafficRoute balancer(String product, String group, List<String> from, List<String> to) {
        return new TrafficRoute("web-lb", "main", new TrafficRoute.LoadBalancer(product, group, from, to));
    }

    public static TrafficRoute dns(String name, String record, String type, String line) {
        return dns(name, "example.com", record, type, line, "203.0.113.10", "47.96.0.10", Duration.ofSeconds(60));
    }

    public static TrafficRoute dns(
            String name,
            String domain,
            String record,
            String type,
            String line,
            String from,
            String to,
            Duration maxTtl) {
        return new TrafficRoute(
                name,
                "main",
                new TrafficRoute.Dns(TrafficRoute.Dns.ALIDNS, domain, record, type, line, from, to, maxTtl));
    }

    /** The same plan with these routes. */
    public static MigrationPlan in(MigrationPlan plan, TrafficRoute... routes) {
        return new MigrationPlan(
                plan.migration(),
                plan.timezone(),
                plan.environment(),
                plan.simulated(),
                plan.clouds(),
                plan.databases(),
                plan.servers(),
                plan.objects(),
                List.of(routes),
                plan.criteria(),
                plan.waivers(),
                plan.cutover(),
                plan.rollback(),
                plan.state());
    }
}
