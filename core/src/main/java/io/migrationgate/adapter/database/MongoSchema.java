package io.migrationgate.adapter.database;

import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.TablePatterns;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;

/** Tells of the collections of a database what replication does not carry, or carries twice. */
final class MongoSchema {
    /** Of how many collections the indexes are listed, one command each. */
    private static final int INDEXED = 2000;

    private static final int HEX = 16;

    private final MongoCommands commands;
    private final MongoServer server;
    private final String database;

    private final List<Unseen> unseen = new ArrayList<>();
    private final Map<Danger, Names> dangers = new EnumMap<>(Danger.class);
    private final Map<String, Long> collations = new TreeMap<>();
    private long collections;
    private long looked;
    /** In no order, as the server lists them: the digests of all lines, added without carry. */
    private BigInteger digest = BigInteger.ZERO;

    /** The first of many names. */
    private static final class Names {
        private final TreeSet<String> first = new TreeSet<>();
        private long total;

        void add(String name) {
            total++;
            first.add(name);
            if (first.size() > SchemaShape.NAMES) {
                first.pollLast();
            }
        }
    }

    MongoSchema(MongoCommands commands, MongoServer server, String database) {
        this.commands = commands;
        this.server = server;
        this.database = database;
    }

    SchemaShape schema(DatabaseQuestion question) throws DatabaseTrouble {
        TablePatterns patterns = new TablePatterns(question.tables(), question.exclude());
        commands.each(unseen, "read on " + database, database, new Document("listCollections", 1), collection -> {
            String name = collection.text("name").orElse("?");
            if (!name.startsWith("system.") && patterns.include(database + "." + name)) {
                collection(name, collection);
            }
            return true;
        });
        if (looked < collections && looked == INDEXED) {
            unseen.add(new Unseen("the indexes of more than " + INDEXED + " collections", "looking at them by hand"));
        }
        List<Hazard> hazards = new ArrayList<>();
        dangers.forEach((danger, names) -> hazards.add(new Hazard(danger, names.total, List.copyOf(names.first))));
        return new SchemaShape(
                server.title(),
                collections,
                Digest.of(digest.toString(HEX).getBytes(StandardCharsets.US_ASCII)),
                defaults(),
                collations,
                hazards,
                unseen);
    }

    private void collection(String name, MongoReply collection) throws DatabaseTrouble {
        String type = collection.text("type").orElse("collection");
        Optional<MongoReply> options = collection.part("options");
        boolean capped = options.filter(one -> one.flag("capped")).isPresent();
        String line = name + " " + type + (capped ? " capped" : "");
        if (capped) {
            danger(Danger.UNSUPPORTED, name + " (capped)");
        }
        if (type.equals("view") || type.equals("timeseries")) {
            danger(Danger.UNSUPPORTED, name + (type.equals("view") ? " (view)" : " (time series)"));
        }
        Optional<String> locale = options.flatMap(one -> one.part("collation")).flatMap(one -> one.text("locale"));
        locale.ifPresent(one -> collations.merge(one, 1L, Long::sum));
        collections++;
        line += locale.map(one -> " " + one).orElse("");
        line += type.equals("view") ? "" : indexes(name);
        digest = digest.xor(new BigInteger(Digest.of(line.getBytes(StandardCharsets.UTF_8)), HEX));
    }

    private String indexes(String name) throws DatabaseTrouble {
        if (looked == INDEXED) {
            return "";
        }
        looked++;
        TreeSet<String> keys = new TreeSet<>();
        commands.each(unseen, "listIndexes on " + database, database, new Document("listIndexes", name), index -> {
            String key = index.part("key").map(one -> one.document().toJson()).orElse("?");
            keys.add(key + (index.flag("unique") ? " unique" : ""));
            if (index.has("expireAfterSeconds")) {
                danger(Danger.EVENT, name + " (TTL index)");
            }
            return true;
        });
        return " " + String.join(" ", keys);
    }

    private void danger(Danger danger, String name) {
        dangers.computeIfAbsent(danger, one -> new Names()).add(name);
    }

    /** On a router, how many collections lie on several shards. */
    private Map<String, String> defaults() throws DatabaseTrouble {
        Map<String, String> defaults = new TreeMap<>();
        if (server.routes()) {
            long[] sharded = {0};
            commands.each(
                    unseen,
                    "read on config",
                    "config",
                    new Document("aggregate", "collections")
                            .append("pipeline", List.of(new Document("$project", new Document("_id", 1)))),
                    collection -> {
                        sharded[0] += collection
                                        .text("_id")
                                        .filter(id -> id.startsWith(database + "."))
                                        .isPresent()
                                ? 1
                                : 0;
                        return true;
                    });
            defaults.put("sharded collections", Long.toString(sharded[0]));
        }
        return defaults;
    }
}
