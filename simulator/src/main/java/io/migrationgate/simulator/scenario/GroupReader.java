package io.migrationgate.simulator.scenario;

import io.migrationgate.simulator.scenario.GroupScript.Backend;
import io.migrationgate.simulator.scenario.GroupScript.Health;
import io.migrationgate.simulator.scenario.GroupScript.Listener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads server groups of a scenario; one of which only backends are said is served by one running listener. */
final class GroupReader {
    private static final Set<String> PRODUCTS = Set.of("alb", "nlb", "clb");
    private static final Set<String> GROUP_STATUSES = Set.of("Available", "Configuring", "Creating");
    private static final Set<String> BACKEND_STATUSES = Set.of("Available", "Adding", "Configuring", "Removing");
    private static final Set<String> LISTENER_STATUSES = Set.of("Running", "Stopped", "Provisioning", "Configuring");
    /** In place of a load balancer: the group belongs to none, and no listener names it. */
    private static final String NONE = "none";

    private static final int LAST_PORT = 65_535;
    private static final int MOST_WEIGHT = 100;

    private GroupReader() {}

    static GroupScript read(Value value) {
        Fields fields = value.fields();
        String id = fields.required("id").text();
        String product = fields.required("product").word(PRODUCTS);
        String balancer = fields.find("loadBalancer").map(Value::text).orElse(product + "-of-" + id);
        GroupScript group = new GroupScript(
                id,
                product,
                fields.find("region").map(Value::text).orElse("cn-hangzhou"),
                balancer.equals(NONE) ? null : balancer,
                status(fields, GROUP_STATUSES, "Available"),
                fields.find("healthCheck").map(Value::flag).orElse(true),
                backends(fields),
                balancer.equals(NONE) ? List.of() : listeners(fields, id, product),
                fields.find("absent").map(Value::list).orElse(List.of()).stream()
                        .map(TimelineReader::wholePeriod)
                        .toList(),
                ReportingReader.list(fields));
        fields.finish();
        return group;
    }

    private static Timeline<String> status(Fields fields, Set<String> words, String otherwise) {
        return fields.find("status")
                .map(status -> TimelineReader.read(status, "status", word -> word.word(words)))
                .orElse(Timeline.constant(otherwise));
    }

    private static List<Backend> backends(Fields fields) {
        List<Backend> backends = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Value value : fields.find("backends").map(Value::list).orElse(List.of())) {
            Backend backend = backend(value, backends.size() + 1);
            if (!seen.add(backend.server() + ":" + backend.port())) {
                throw value.refused("has server and port of another backend");
            }
            backends.add(backend);
        }
        return backends;
    }

    private static Backend backend(Value value, int number) {
        Fields fields = value.fields();
        Backend backend = new Backend(
                fields.required("server").text(),
                fields.find("ip").map(Value::text).orElse("192.168.0." + number),
                (int) fields.required("port").integer(1, LAST_PORT),
                fields.find("weight")
                        .map(weight -> TimelineReader.read(weight, "weight", one -> (int) one.integer(0, MOST_WEIGHT)))
                        .orElse(Timeline.constant(MOST_WEIGHT)),
                fields.find("health")
                        .map(health -> TimelineReader.read(health, "health", GroupReader::health))
                        .orElse(Timeline.constant(Health.HEALTHY)),
                status(fields, BACKEND_STATUSES, "Available"));
        fields.finish();
        return backend;
    }

    private static Health health(Value value) {
        return Health.valueOf(
                value.word(Set.of("healthy", "unhealthy", "initial")).toUpperCase(Locale.ROOT));
    }

    private static List<Listener> listeners(Fields fields, String group, String product) {
        if (fields.find("listeners").isEmpty()) {
            String protocol = product.equals("nlb") ? "TCP" : "HTTP";
            return List.of(new Listener("lsn-of-" + group, 80, protocol, Timeline.constant("Running"), false));
        }
        return fields.required("listeners").list().stream()
                .map(GroupReader::listener)
                .toList();
    }

    private static Listener listener(Value value) {
        Fields fields = value.fields();
        Listener listener = new Listener(
                fields.required("id").text(),
                (int) fields.required("port").integer(1, LAST_PORT),
                fields.required("protocol").word(Set.of("HTTP", "HTTPS", "QUIC", "TCP", "UDP", "TCPSSL")),
                status(fields, LISTENER_STATUSES, "Running"),
                fields.find("rule").map(Value::flag).orElse(false));
        fields.finish();
        return listener;
    }
}
