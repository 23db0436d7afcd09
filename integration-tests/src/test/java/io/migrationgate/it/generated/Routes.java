package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.generated.MadeUp.Moving;
import java.util.List;
import java.util.random.RandomGenerator;

/** Adds DNS records and server groups, each still pointing to the old side. */
final class Routes {
    private static final List<String> PRODUCTS = List.of("alb", "nlb", "clb");

    private Routes() {}

    static Moving record(MadeUp made, int number, RandomGenerator random) {
        String name = "record" + number;
        String domain = name + ".example.com";
        String from = "203.0.113." + number;

        ObjectNode planned = made.planned("traffic").addObject().put("name", name);
        planned.putObject("dns")
                .put("provider", "alidns")
                .put("domain", domain)
                .put("record", "www")
                .put("type", "A")
                .put("line", "default")
                .put("from", from)
                .put("to", "47.96.0." + number);

        ObjectNode held = made.scenario
                .withObject("/traffic")
                .withArray("domains")
                .addObject()
                .put("name", domain)
                .putArray("records")
                .addObject()
                .put("id", "100" + number)
                .put("host", "www")
                .put("value", from)
                .put("ttl", (1 + random.nextInt(60)) + "s")
                .put("changed", -(25 + random.nextInt(300)) + "h");
        return made.moves(new Moving(name, "record", planned, List.of(held)));
    }

    static Moving group(MadeUp made, int number, RandomGenerator random) {
        String name = "group" + number;
        String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        String id = (product.equals("clb") ? "rsp-" : "sgp-") + name;

        ObjectNode planned = made.planned("traffic").addObject().put("name", name);
        ObjectNode balancer =
                planned.putObject("loadBalancer").put("product", product).put("serverGroup", id);
        balancer.putArray("from").add("i-old" + number + ":80");
        balancer.putArray("to").add("i-new" + number + ":80");

        ObjectNode held = made.scenario
                .withObject("/traffic")
                .withArray("groups")
                .addObject()
                .put("id", id)
                .put("product", product);
        held.putArray("backends").add(backend(held, "i-old" + number, 100)).add(backend(held, "i-new" + number, 0));
        return made.moves(new Moving(name, "group", planned, List.of(held)));
    }

    private static ObjectNode backend(ObjectNode near, String server, int weight) {
        return near.objectNode().put("server", server).put("port", 80).put("weight", weight);
    }
}
