package io.migrationgate.watch;

import io.migrationgate.lag.Readings;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.plan.Waiver;
import java.time.Duration;
import java.util.List;

/** Makes traffic routes for the plans of tests. */
public final class Routes {
    /** A record that Alibaba Cloud DNS serves. */
    public static final TrafficRoute WWW = dns("www", "www", "A", "default");

    /** A load balancer that sends its clients to the server of {@link Plans}. */
    public static final TrafficRoute WEB_LB =
            balancer("alb", "sgp-1", List.of("i-old1:80"), List.of("server:web-1:80"));

    /** A record that DNS outside the cloud serves. */
    public static final TrafficRoute ELSEWHERE = elsewhere("default", "A");

    /** DNS does not tell since when a TTL has been low, so that a person must. */
    public static final Waiver SINCE_UNSEEN = new Waiver(
            "traffic-ttl",
            "www-elsewhere",
            "on-call network",
            Readings.START.plus(Duration.ofDays(1)),
            "lowered yesterday",
            "nothing",
            Settings.NONE);

    private Routes() {}

    public static TrafficRoute elsewhere(String line, String type) {
        Duration limit = Duration.ofSeconds(60);
        return new TrafficRoute(
                "www-elsewhere",
                "main",
                new TrafficRoute.Dns("other", "example.org", "www", type, line, "203.0.113.10", "47.96.0.10", limit));
    }

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
