package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the backends of a load balancer that are switched. */
final class LoadBalancerReader {
    private static final String SERVER = "server:";
    private static final int LAST_PORT = 65_535;

    private static final Key<String> PRODUCT = Key.required(
            "product", Choice.of("load balancer", List.of("alb", "nlb", "clb")), "Kind of load balancer.", "alb");
    private static final Key<String> SERVER_GROUP =
            Key.optional("serverGroup", Texts.ID, "Id of the server group.", "sgp-1");
    private static final Key<List<Found<String>>> FROM = Key.optional(
            "from", new Items<>(Texts.BACKEND), "Backends before the cutover, each `ID:port`.", "[\"i-old1:80\"]");
    private static final Key<List<Found<String>>> TO = Key.optional(
            "to",
            new Items<>(Texts.BACKEND),
            "Backends after the cutover, each `ID:port`, or `server:NAME:port` for a server of this plan.",
            "[\"server:web-1:80\"]");

    static final Key<Section> KEY = Key.optional(
            "loadBalancer",
            new Nested(Form.of("Load balancer", PRODUCT, SERVER_GROUP, FROM, TO)),
            "Backends of a load balancer.");

    private final Scope scope;

    LoadBalancerReader(Scope scope) {
        this.scope = scope;
    }

    TrafficRoute.LoadBalancer read(Section section) {
        return new TrafficRoute.LoadBalancer(
                section.need(PRODUCT),
                section.get(SERVER_GROUP),
                backends(section.get(FROM)),
                backends(section.get(TO)));
    }

    private List<String> backends(@Nullable List<Found<String>> backends) {
        if (backends != null) {
            backends.forEach(this::check);
        }
        return Found.values(backends);
    }

    private void check(Found<String> backend) {
        String text = backend.value();
        int colon = text.lastIndexOf(':');
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > LAST_PORT) {
            backend.spot().refuse("has no port from 1 to " + LAST_PORT + "; write " + Texts.BACKEND.words());
        }
        if (text.startsWith(SERVER) && colon < SERVER.length()) {
            backend.spot().refuse("names no server; write " + Texts.BACKEND.words());
        } else if (text.startsWith(SERVER)) {
            scope.server(new Found<>(text.substring(SERVER.length(), colon), backend.spot()));
        }
    }
}
