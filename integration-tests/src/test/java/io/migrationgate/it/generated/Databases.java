package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.generated.MadeUp.Moving;
import java.util.List;
import java.util.random.RandomGenerator;

/** Adds databases with the DTS task that replicates each of them. */
final class Databases {
    /**
     * A pair of engines that DTS replicates.
     *
     * @param engine as a plan says it
     * @param from as DTS names the source's engine
     * @param to as DTS names the target's engine
     * @param place as DTS names where the target stands
     * @param product as a plan names it
     * @param types of tasks that do it
     */
    record Pair(String engine, String from, String to, String place, String product, int port, List<String> types) {}

    static final List<Pair> PAIRS = List.of(
            new Pair("mysql", "MYSQL", "MYSQL", "RDS", "rds", 3306, List.of("sync", "migration")),
            new Pair("postgresql", "POSTGRESQL", "POSTGRESQL", "RDS", "rds", 5432, List.of("sync", "migration")),
            new Pair("mongodb", "MONGODB", "MONGODB", "MONGODB", "mongodb", 27017, List.of("sync", "migration")),
            new Pair("oracle", "ORACLE", "POLARDB_O", "PolarDB", "polardb", 1521, List.of("migration")),
            new Pair("redis", "REDIS", "REDIS", "REDIS", "tair", 6379, List.of("sync", "migration")));

    /** Two readings of a healthy task, one of them in whole seconds, are less than the two seconds apart that contradict. */
    private static final int MOST_JITTER_MILLIS = 500;

    /** The account that the application writes with. */
    static final String APPLICATION = "shop_app";

    private Databases() {}

    static Moving add(MadeUp made, Pair pair, int number, RandomGenerator random) {
        String name = pair.engine() + number;
        String type = pair.types().get(random.nextInt(pair.types().size()));
        String host = "10.0." + number + ".5";
        String instance = "target-" + name;

        ObjectNode planned =
                made.planned("databases").addObject().put("name", name).put("engine", pair.engine());
        planned.putObject("dts")
                .put("instance", "dts" + name)
                .put("job", "job" + name)
                .put("type", type)
                .putObject("reverse")
                .put("instance", "dts" + name + "back")
                .put("job", "job" + name + "back");
        planned.putObject("source")
                .put("host", host)
                .put("port", pair.port())
                .put("database", "shop")
                .put("credentials", "source");
        planned.putObject("target")
                .put("host", instance + ".example.com")
                .put("port", pair.port())
                .put("database", "shop")
                .put("credentials", "target")
                .put("instance", instance)
                .put("product", pair.product());
        planned.putObject("accounts")
                .put("replication", "dts_repl")
                .put("reverse", "dts_reverse")
                .putArray("application")
                .add(APPLICATION);

        ObjectNode task = made.held("tasks")
                .addObject()
                .put("name", name)
                .put("instance", "dts" + name)
                .put("job", "job" + name)
                .put("type", type)
                .put("region", MadeUp.REGION)
                .put("lag", (200 + random.nextInt(3000)) + "ms")
                .put("jitter", random.nextInt(MOST_JITTER_MILLIS) + "ms");
        task.putObject("history").put("days", 15);
        task.putObject("source")
                .put("engine", pair.from())
                .put("instanceType", "EXPRESS")
                .put("instance", "vpc-1")
                .put("ip", host)
                .put("port", pair.port())
                .put("database", "shop");
        task.putObject("target")
                .put("engine", pair.to())
                .put("instanceType", pair.place())
                .put("instance", instance)
                .put("database", "shop");
        ObjectNode backup = Backups.external(made, planned, name);
        ObjectNode asked = made.held("databases").addObject().put("name", name);
        return made.moves(new Moving(name, "database", planned, List.of(task, back(made, name, task), asked, backup)));
    }

    /** The way back, as somebody prepares it: paused, from target to source. */
    private static ObjectNode back(MadeUp made, String name, ObjectNode forward) {
        ObjectNode back = made.held("tasks")
                .addObject()
                .put("name", name + "-back")
                .put("instance", "dts" + name + "back")
                .put("job", "job" + name + "back")
                .put("type", "sync")
                .put("region", MadeUp.REGION)
                .put("status", "Suspending");
        back.set("source", forward.get("target").deepCopy());
        back.set("target", forward.get("source").deepCopy());
        return back;
    }
}
