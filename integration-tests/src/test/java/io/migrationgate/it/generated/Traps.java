package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.generated.MadeUp.Moving;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that is made to go wrong. */
final class Traps {
    static final Predicate<Moving> DATABASE = new OfKind("database");
    private static final Predicate<Moving> SERVER = new OfKind("server");
    private static final Predicate<Moving> STORE = new OfKind("store");
    private static final Predicate<Moving> RECORD = new OfKind("record");
    private static final Predicate<Moving> GROUP = new OfKind("group");

    private Traps() {}

    static List<Trap> all() {
        return Stream.of(databases(), DatabaseTraps.all(), servers(), backups(), stores(), records(), groups())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Trap> databases() {
        return List.of(
                world("the task is unknown", "inventory-found", DATABASE, task -> periods(task, "absent")),
                world(
                        "another source",
                        "inventory-found",
                        DATABASE,
                        task -> ((ObjectNode) task.get("source")).put("ip", "10.9.9.9")),
                world(
                        "another target",
                        "inventory-found",
                        DATABASE,
                        task -> ((ObjectNode) task.get("target")).put("instance", "target-of-somebody-else")),
                world("paused", "dts-state", DATABASE, task -> task.put("status", "Suspending")),
                world("failed", "dts-state", DATABASE, task -> task.put("status", failed(task))),
                world("retrying", "dts-state", DATABASE, task -> periods(task, "retry")),
                world("behind", "dts-lag", DATABASE, task -> task.put("lag", "6s")),
                world("one spike", "dts-lag", DATABASE, Traps::spike),
                world("no delay told", "dts-lag", DATABASE, task -> periods(task, "reporting")),
                new Trap("idle, checkpoint stands still", "dts-lag", DATABASE, (made, moving) -> {
                    moving.first().put("checkpoint", "stands-still");
                    DatabaseTraps.asked(moving, "target", "progress").put("heartbeat", "none");
                }),
                world("two readings disagree", "dts-lag", DATABASE, task -> task.put("secondReading", "30s")),
                world("a check was skipped", "dts-precheck", DATABASE, Traps::skippedCheck),
                world(
                        "the precheck failed",
                        "dts-precheck",
                        DATABASE,
                        task -> task.putObject("precheck").put("status", "Failed")),
                world(
                        "a pair of engines that DTS does not carry",
                        "tool-fit",
                        DATABASE,
                        task -> ((ObjectNode) task.get("target")).put("engine", "KAFKA-LIKE")),
                new Trap(
                        "no way back",
                        "dts-reverse-path",
                        DATABASE,
                        (made, moving) -> ((ObjectNode) moving.plan().get("dts")).put("reverse", "none")),
                back("the way back runs already", task -> task.put("status", "Synchronizing")),
                back("the way back is unknown", task -> periods(task, "absent")),
                back("the way back goes elsewhere", task -> ((ObjectNode) task.get("target")).put("ip", "10.9.9.9")),
                world(
                        "a row differs",
                        "data-verified",
                        DATABASE,
                        task -> table(task).put("different", 1)),
                world(
                        "a row was not compared",
                        "data-verified",
                        DATABASE,
                        task -> table(task).put("compared", 999)),
                world(
                        "compared days ago",
                        "data-verified",
                        DATABASE,
                        task -> table(task).put("at", "-48h")),
                world(
                        "never verified",
                        "data-verified",
                        DATABASE,
                        task -> task.putObject("verification").put("status", "NotStarted")));
    }

    private static Trap back(String name, Consumer<ObjectNode> happens) {
        return new Trap(
                name,
                "dts-reverse-path",
                DATABASE,
                (made, moving) -> happens.accept(moving.world().get(1)));
    }

    private static ObjectNode table(ObjectNode task) {
        return task.putObject("verification")
                .putArray("tables")
                .addObject()
                .put("table", "shop.items")
                .put("rows", 1000);
    }

    private static List<Trap> servers() {
        return List.of(
                world("the job is unknown", "inventory-found", SERVER, server -> periods(server, "absent")),
                world("moves elsewhere", "inventory-found", SERVER, server -> server.put("region", "cn-beijing")),
                world("not incremental", "smc-state", SERVER, server -> server.put("runOnce", true)),
                world("offline", "smc-state", SERVER, server -> server.put("state", "Unavailable")),
                world("the job is in error", "smc-state", SERVER, server -> server.put("status", "InError")),
                world("no run for days", "smc-sync-age", SERVER, Traps::oldRun),
                world("expires in the window", "smc-expiry", SERVER, server -> server.put("validFor", "3h")),
                world("another system", "tool-fit", SERVER, server -> server.put("platform", "AmigaOS")));
    }

    private static List<Trap> stores() {
        return List.of(
                world("no such bucket", "inventory-found", STORE, store -> periods(store, "bucketAbsent")),
                world("the bucket is elsewhere", "inventory-found", STORE, store -> store.put("region", "cn-beijing")),
                world(
                        "somebody else's bucket",
                        "inventory-found",
                        STORE,
                        store -> store.put("owner", "9999999999999999")),
                world("nothing was copied", "objects-transferred", STORE, store -> transfer(store, "succeeded", 0)),
                world("tasks failed", "objects-transferred", STORE, store -> transfer(store, "failed", 3)),
                world("tasks are pending", "objects-transferred", STORE, store -> transfer(store, "pending", 3)),
                world("the tool left nothing", "objects-transferred", STORE, store -> periods(store, "absent")),
                world("an object differs", "objects-verified", STORE, store -> differs(store, "size", 7)),
                world(
                        "inventories of last month",
                        "objects-verified",
                        STORE,
                        store -> store.put("inventoryAge", "720h")),
                planned("HDFS by OSSImport", "tool-fit", STORE, plan -> {
                    ((ObjectNode) plan.get("transfer")).put("tool", "ossimport");
                    ((ObjectNode) plan.get("source")).put("type", "hdfs");
                }));
    }

    private static void transfer(ObjectNode store, String counter, int number) {
        store.putObject("transfer").put("state", "succeeded").put(counter, number);
    }

    private static void differs(ObjectNode store, String what, int value) {
        store.putArray("differences")
                .addObject()
                .put("object", 1)
                .put("side", "target")
                .put(what, value);
    }

    private static List<Trap> records() {
        return List.of(
                world("no such record", "inventory-found", RECORD, record -> periods(record, "absent")),
                world("a long TTL", "traffic-ttl", RECORD, record -> record.put("ttl", "600s")),
                world("lowered an hour ago", "traffic-ttl", RECORD, record -> record.put("changed", "-1h")),
                world("it points elsewhere", "traffic-state", RECORD, record -> record.put("value", "198.51.100.1")),
                world("it is locked", "traffic-state", RECORD, record -> record.put("locked", true)),
                world("it is switched off", "traffic-state", RECORD, record -> record.put("status", "DISABLE")));
    }

    private static List<Trap> groups() {
        return List.of(
                new Trap(
                        "no such group",
                        "inventory-found",
                        GROUP,
                        (made, moving) -> ((ObjectNode) made.scenario.get("traffic")).remove("groups")),
                world(
                        "the old side is idle",
                        "traffic-state",
                        GROUP,
                        group -> backend(group, 0).put("weight", 0)),
                world(
                        "the new side has traffic",
                        "traffic-state",
                        GROUP,
                        group -> backend(group, 1).put("weight", 50)),
                world(
                        "a stranger has traffic",
                        "traffic-state",
                        GROUP,
                        group -> backend(group, 1).put("server", "i-x").put("weight", 9)),
                world("health checks are off", "traffic-state", GROUP, group -> group.put("healthCheck", false)));
    }

    private static ObjectNode backend(ObjectNode group, int place) {
        return (ObjectNode) group.get("backends").get(place);
    }

    private static List<Trap> backups() {
        return List.of(
                backup("the backup is old", "backup-fresh", DATABASE, held -> held.put("takenAt", "-25h")),
                backup("a file of the backup is missing", "backup-fresh", DATABASE, Traps::missingFile),
                backup("half a manifest", "backup-fresh", DATABASE, held -> held.put("text", "{\"id\":\"backup-1\",")),
                planned("no backup at all", "backup-fresh", DATABASE.or(SERVER), plan -> plan.remove("backups")),
                backup("backups fail", "backup-fresh", SERVER, held -> taken(held, "FAILED")),
                backup("backups are partial", "backup-fresh", SERVER, held -> taken(held, "PARTIAL_COMPLETE")),
                backup("never restored", "backup-restored", SERVER, held -> held.putArray("restored")),
                backup(
                        "the restore failed",
                        "backup-restored",
                        SERVER,
                        held -> held.putArray("restored")
                                .addObject()
                                .put("to", "r-1")
                                .put("status", "FAILED")));
    }

    private static Trap backup(
            String name, String criterion, Predicate<Moving> concerns, Consumer<ObjectNode> happens) {
        return new Trap(name, criterion, concerns, (made, moving) -> happens.accept(moving.last()));
    }

    private static Trap planned(
            String name, String criterion, Predicate<Moving> concerns, Consumer<ObjectNode> happens) {
        return new Trap(name, criterion, concerns, (made, moving) -> happens.accept(moving.plan()));
    }

    private static void missingFile(ObjectNode held) {
        held.putArray("files")
                .addObject()
                .put("path", "/backup/all")
                .put("bytes", 7)
                .put("found", "no");
    }

    private static void taken(ObjectNode held, String status) {
        held.putArray("taken").addObject().put("id", "b-1").put("status", status);
    }

    private static Trap world(String name, String criterion, Predicate<Moving> concerns, Consumer<ObjectNode> happens) {
        return new Trap(name, criterion, concerns, (made, moving) -> happens.accept(moving.first()));
    }

    private static String failed(ObjectNode task) {
        return task.get("type").asText().equals("sync") ? "Failed" : "MigrationFailed";
    }

    static void periods(ObjectNode held, String key) {
        held.putArray(key).addObject().put("from", "0s");
    }

    private static void spike(ObjectNode task) {
        task.putArray("lag").add(point("0s", "800ms")).add(point("5s", "7s")).add(point("7s", "800ms"));
    }

    private static ObjectNode point(String at, String lag) {
        return JsonNodeFactory.instance.objectNode().put("at", at).put("lag", lag);
    }

    private static void skippedCheck(ObjectNode task) {
        task.putObject("precheck")
                .put("status", "Finished")
                .putArray("items")
                .addObject()
                .put("item", "CHECK_SRC")
                .put("state", "Warning")
                .put("skip", true);
    }

    private static void oldRun(ObjectNode server) {
        server.putArray("runs")
                .addObject()
                .put("start", "-72h")
                .put("end", "-71h")
                .put("image", true);
    }

    /** Holds for what moves of one kind. */
    private record OfKind(String kind) implements Predicate<Moving> {

        @Override
        public boolean test(Moving one) {
            return one.kind().equals(kind);
        }
    }
}
