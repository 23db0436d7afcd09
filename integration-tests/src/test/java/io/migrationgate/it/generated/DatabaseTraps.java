package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.generated.MadeUp.Moving;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Everything that is made to go wrong in what databases say themselves. */
final class DatabaseTraps {
    private DatabaseTraps() {}

    static List<Trap> all() {
        return List.of(
                asked("a right too few", "dts-privileges", "source", "rights", DatabaseTraps::readsOneThing),
                asked(
                        "a right too many",
                        "dts-privileges",
                        "source",
                        "rights",
                        rights -> noSuperuser(rights)
                                .putArray("also")
                                .addObject()
                                .put("right", "SHUTDOWN")
                                .put("on", "*.*")
                                .put("way", "role")
                                .put("via", "admins")),
                asked(
                        "a locked account",
                        "dts-privileges",
                        "source",
                        "rights",
                        rights -> rights.putArray("traits").add("locked")),
                asked(
                        "a password that ended",
                        "dts-privileges",
                        "source",
                        "rights",
                        rights -> rights.put("validFor", "-1h")),
                unseen("rights", "dts-privileges"),
                unseen("settings", "dts-source-settings"),
                unseen("schema", "schema-hazards"),
                silent("source", "schema-hazards"),
                silent("target", "dts-source-settings"),
                asked("another product", "dts-source-settings", "source", "settings", DatabaseTraps::anotherProduct),
                new Trap(
                        "a log that ends before the way back",
                        "dts-source-settings",
                        Traps.DATABASE.and(DatabaseTraps::keepsItsLogForATime),
                        (made, moving) -> asked(moving, "target", "settings").put("retention", "23h")),
                asked("no keys", "schema-hazards", "source", "schema", schema -> hazard(schema, "no-key")),
                asked("triggers", "schema-hazards", "target", "schema", schema -> hazard(schema, "trigger")),
                asked("events", "schema-hazards", "target", "schema", schema -> hazard(schema, "event")),
                asked("cascades", "schema-hazards", "source", "schema", schema -> hazard(schema, "cascade")),
                asked("unlogged tables", "schema-hazards", "source", "schema", schema -> hazard(schema, "unlogged")),
                asked("strange objects", "schema-hazards", "source", "schema", schema -> hazard(schema, "unsupported")),
                asked(
                        "another collation",
                        "schema-hazards",
                        "target",
                        "schema",
                        schema -> schema.putObject("collations").put("other", 3)),
                asked("no tables", "schema-hazards", "source", "schema", schema -> schema.put("tables", 0)),
                asked("no right to write back", "dts-reverse-path", "source", "reverse", DatabaseTraps::readsOneThing),
                asked(
                        "no right to read what comes back",
                        "dts-reverse-path",
                        "target",
                        "reverse",
                        rights -> rights.putArray("traits").add("no-login")));
    }

    private static Trap asked(String name, String criterion, String side, String topic, Consumer<ObjectNode> happens) {
        return new Trap(name, criterion, Traps.DATABASE, (made, moving) -> happens.accept(asked(moving, side, topic)));
    }

    /** What a side of a database says of a topic. */
    static ObjectNode asked(Moving moving, String side, String topic) {
        return moving.world().get(2).putObject(side).putObject(topic);
    }

    private static boolean keepsItsLogForATime(Moving moving) {
        return Set.of("mysql", "oracle", "mongodb")
                .contains(moving.plan().get("engine").asText());
    }

    private static Trap unseen(String topic, String criterion) {
        return new Trap(
                topic + " may not be looked at",
                criterion,
                Traps.DATABASE,
                (made, moving) -> moving.world()
                        .get(2)
                        .putObject("source")
                        .putArray("unseen")
                        .add(topic));
    }

    private static Trap silent(String side, String criterion) {
        return new Trap(
                "the " + side + " is silent",
                criterion,
                Traps.DATABASE,
                (made, moving) -> Traps.periods(moving.world().get(2).putObject(side), "silent"));
    }

    private static void readsOneThing(ObjectNode rights) {
        noSuperuser(rights).putArray("grants").add("READ on shop");
    }

    /** Of one, single rights say nothing. */
    private static ObjectNode noSuperuser(ObjectNode rights) {
        rights.putArray("traits").add("replication");
        return rights;
    }

    private static void hazard(ObjectNode schema, String danger) {
        schema.putObject("hazards").putArray(danger).add("shop.items");
    }

    private static void anotherProduct(ObjectNode settings) {
        settings.put("product", "mariadb").putObject("values").put("binlog_format", "STATEMENT");
    }
}
