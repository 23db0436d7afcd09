package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Tells how a server of MongoDB is set, and how far its oplog has come. */
final class MongoState {
    private static final String OPLOG_NEEDS = "read on local";

    private final MongoCommands commands;
    private final MongoServer server;

    MongoState(MongoCommands commands, MongoServer server) {
        this.commands = commands;
        this.server = server;
    }

    SourceSettings settings() throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        server.hello().text("setName").ifPresent(name -> values.put("setname", name));
        values.put("sharded", server.routes() ? "yes" : "no");
        values.put(
                "primary", server.hello().flag("ismaster") || server.hello().flag("isWritablePrimary") ? "yes" : "no");
        if (server.routes()) {
            commands.seen(unseen, "clusterMonitor on admin", "admin", new Document("balancerStatus", 1))
                    .flatMap(balancer -> balancer.text("mode"))
                    .ifPresent(mode -> values.put("balancer", mode));
            unseen.add(new Unseen("the oplog of each shard", "asking the shards"));
            return new SourceSettings("mongodb", server.version(), values, null, List.of(), unseen);
        }
        if (values.containsKey("setname")) {
            members(values, unseen);
        }
        return new SourceSettings(
                "mongodb", server.version(), values, window(values, unseen).orElse(null), List.of(), unseen);
    }

    private void members(Map<String, String> values, List<Unseen> unseen) throws DatabaseTrouble {
        Optional<MongoReply> status =
                commands.seen(unseen, "clusterMonitor on admin", "admin", new Document("replSetGetStatus", 1));
        if (status.isPresent()) {
            List<MongoReply> members = status.get().parts("members");
            long healthy = members.stream()
                    .filter(member -> member.number("health").orElse(0) == 1)
                    .count();
            values.put("members", Integer.toString(members.size()));
            values.put("healthy members", Long.toString(healthy));
        }
    }

    /** How much time the oplog holds. */
    private Optional<Duration> window(Map<String, String> values, List<Unseen> unseen) throws DatabaseTrouble {
        Optional<BsonTimestamp> first = end(new Document(), 1, unseen);
        Optional<BsonTimestamp> last = end(new Document(), -1, unseen);
        boolean known = first.isPresent() && last.isPresent();
        if (unseen.stream().noneMatch(one -> one.needs().equals(OPLOG_NEEDS))) {
            values.put("oplog", known ? "yes" : "no");
        }
        return known
                ? Optional.of(Duration.ofSeconds(
                        Math.max(0, last.get().getTime() - (long) first.get().getTime())))
                : Optional.empty();
    }

    private Optional<BsonTimestamp> end(Document filter, int direction, List<Unseen> unseen) throws DatabaseTrouble {
        return commands.first(
                        unseen,
                        OPLOG_NEEDS,
                        "local",
                        new Document("find", "oplog.rs")
                                .append("filter", filter)
                                .append("sort", new Document("$natural", direction))
                                .append("projection", new Document("ts", 1)))
                .flatMap(entry -> entry.timestamp("ts"));
    }

    /** The last entry that changed something: a primary writes empty ones every ten seconds. */
    SourceProgress progress(@Nullable String heartbeat) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        Optional<BsonTimestamp> last =
                server.routes() ? Optional.empty() : end(new Document("op", new Document("$ne", "n")), -1, unseen);
        if (last.isEmpty()) {
            throw unseen.isEmpty()
                    ? DatabaseTrouble.of("database.no-oplog")
                    : DatabaseTrouble.of("database.not-allowed", "local.oplog.rs", OPLOG_NEEDS);
        }
        return new SourceProgress(
                last.get().getTime() + "." + last.get().getInc(),
                Instant.ofEpochSecond(last.get().getTime()),
                heartbeat == null ? null : heartbeat(heartbeat));
    }

    /** The latest time in the newest document; null when there is no document. */
    private @Nullable Instant heartbeat(String space) throws DatabaseTrouble {
        int dot = space.indexOf('.');
        if (dot < 1) {
            throw DatabaseTrouble.of("database.heartbeat", space);
        }
        List<Unseen> unseen = new ArrayList<>();
        Optional<MongoReply> newest = commands.first(
                unseen,
                "read on " + space,
                space.substring(0, dot),
                new Document("find", space.substring(dot + 1)).append("sort", new Document("_id", -1)));
        if (!unseen.isEmpty()) {
            throw DatabaseTrouble.of("database.not-allowed", space, "read on " + space);
        }
        if (newest.isEmpty()) {
            return null;
        }
        return newest.get().document().values().stream()
                .filter(Date.class::isInstance)
                .map(time -> ((Date) time).toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> DatabaseTrouble.of("database.heartbeat", space));
    }
}
