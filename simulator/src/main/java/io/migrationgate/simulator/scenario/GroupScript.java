package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a server group of a load balancer over time.
 *
 * @param product {@code alb}, {@code nlb} or {@code clb}
 * @param loadBalancer that it belongs to; null = none
 * @param status of the group; CLB tells none
 * @param checks whether health checks are on
 * @param absent when the cloud does not know it
 * @param reporting fields of replies that are left out or replaced; the first name is that of the list
 */
public record GroupScript(
        String id,
        String product,
        String region,
        @Nullable String loadBalancer,
        Timeline<String> status,
        boolean checks,
        List<Backend> backends,
        List<Listener> listeners,
        List<Period> absent,
        List<ReportingPeriod> reporting) {
    /** What a check finds when it looks at a backend. */
    public enum Health {
        HEALTHY,
        UNHEALTHY,
        INITIAL
    }

    /**
     * One backend.
     *
     * @param ip where it answers
     * @param status {@code Available}, or what is being done to it
     */
    public record Backend(
            String server,
            String ip,
            int port,
            Timeline<Integer> weight,
            Timeline<Health> health,
            Timeline<String> status) {}

    /**
     * One listener that sends traffic to the group.
     *
     * @param rule whether a forwarding rule names the group, and not the listener itself
     */
    public record Listener(String id, int port, String protocol, Timeline<String> status, boolean rule) {}

    public GroupScript {
        backends = List.copyOf(backends);
        listeners = List.copyOf(listeners);
        absent = List.copyOf(absent);
        reporting = List.copyOf(reporting);
    }

    /** Whether the cloud knows it after that much time. */
    public boolean known(Duration elapsed) {
        return absent.stream().noneMatch(period -> period.covers(elapsed));
    }
}
