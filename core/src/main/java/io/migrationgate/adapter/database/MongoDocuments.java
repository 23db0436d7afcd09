package io.migrationgate.adapter.database;

import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.TablePatterns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts the documents of collections, and reads some of them back. */
final class MongoDocuments {
    /** Collections that a look into a copy goes through, with up to three documents each. */
    private static final int LOOKED = 7;
    /** Longest that one count may take, in milliseconds. */
    private static final int COUNT = 20_000;

    private final MongoCommands commands;
    private final String database;

    MongoDocuments(MongoCommands commands, String database) {
        this.commands = commands;
        this.database = database;
    }

    RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        NavigableSet<String> names = names(question, RowCounts.TABLES + 1, unseen);
        List<Rows> rows = new ArrayList<>();
        String last = null;
        for (String name : names) {
            if (rows.size() + unseen.size() >= RowCounts.TABLES || (last != null && commands.over())) {
                return new RowCounts(rows, last, unseen);
            }
            count(name, rows, unseen);
            last = name;
        }
        return new RowCounts(rows, null, unseen);
    }

    /** Names of collections with that of the database, the first so many behind the place where the question goes on. */
    private NavigableSet<String> names(DatabaseQuestion question, int most, List<Unseen> unseen)
            throws DatabaseTrouble {
        TablePatterns patterns = new TablePatterns(question.tables(), question.exclude());
        String after = question.after() == null ? "" : question.after();
        NavigableSet<String> names = new TreeSet<>();
        commands.each(
                unseen,
                "read on " + database,
                database,
                new Document("listCollections", 1).append("nameOnly", true),
                collection -> {
                    String name = collection.text("name").orElse("?");
                    String full = database + "." + name;
                    boolean view =
                            collection.text("type").filter("view"::equals).isPresent();
                    if (!view && !name.startsWith("system.") && full.compareTo(after) > 0 && patterns.include(full)) {
                        names.add(full);
                        if (names.size() > most) {
                            names.pollLast();
                        }
                    }
                    return true;
                });
        return names;
    }

    private void count(String name, List<Rows> rows, List<Unseen> unseen) throws DatabaseTrouble {
        long[] counted = {0};
        int before = unseen.size();
        try {
            commands.each(
                    unseen,
                    "find on " + name,
                    database,
                    new Document("aggregate", local(name))
                            .append("pipeline", List.of(new Document("$count", "n")))
                            .append("maxTimeMS", COUNT),
                    reply -> {
                        counted[0] = reply.number("n").orElseThrow(() -> DatabaseTrouble.of("database.no-answer"));
                        return true;
                    });
        } catch (DatabaseTrouble trouble) {
            if (trouble.isUnreachable()) {
                throw trouble;
            }
            unseen.add(new Unseen(name, "more time"));
        }
        if (unseen.size() == before) {
            rows.add(new Rows(name, counted[0]));
        }
    }

    private String local(String name) {
        return name.substring(database.length() + 1);
    }

    /** Reads the first, the last and any document of some collections back; what was read is thrown away. */
    CopyLook copy(DatabaseQuestion question) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        long asked = 0;
        long found = 0;
        Instant newest = null;
        for (String name : names(question, LOOKED, unseen)) {
            for (Document id : ids(local(name), unseen)) {
                asked++;
                Document find = new Document("find", local(name)).append("filter", id);
                found += commands.first(unseen, "find on " + name, database, find)
                                .isPresent()
                        ? 1
                        : 0;
            }
            newest = later(newest, newest(local(name), unseen));
        }
        return new CopyLook(newest, asked, found, unseen);
    }

    private List<Document> ids(String collection, List<Unseen> unseen) throws DatabaseTrouble {
        List<Document> ids = new ArrayList<>();
        Document id = new Document("_id", 1);
        String needs = "find on " + database + "." + collection;
        for (int direction : new int[] {1, -1}) {
            Document end = new Document("find", collection)
                    .append("sort", new Document("_id", direction))
                    .append("projection", id);
            commands.first(unseen, needs, database, end).ifPresent(one -> ids.add(one.document()));
        }
        List<Document> sample = List.of(new Document("$sample", new Document("size", 1)), new Document("$project", id));
        commands.each(
                unseen,
                needs,
                database,
                new Document("aggregate", collection).append("pipeline", sample).append("maxTimeMS", COUNT),
                one -> {
                    ids.add(one.document());
                    return true;
                });
        return ids;
    }

    /** The latest time that an index leads to; null where none does. */
    private @Nullable Instant newest(String collection, List<Unseen> unseen) throws DatabaseTrouble {
        TreeSet<String> fields = new TreeSet<>();
        commands.each(
                unseen, "listIndexes on " + database, database, new Document("listIndexes", collection), index -> {
                    index.part("key")
                            .flatMap(key -> key.document().keySet().stream().findFirst())
                            .filter(field -> !field.equals("_id") && !field.contains("."))
                            .ifPresent(fields::add);
                    return true;
                });
        Instant newest = null;
        for (String field : fields) {
            Optional<MongoReply> last = commands.first(
                    unseen,
                    "find on " + database + "." + collection,
                    database,
                    new Document("find", collection)
                            .append("sort", new Document(field, -1))
                            .append("projection", new Document(field, 1)));
            newest = later(newest, last.flatMap(one -> one.time(field)).orElse(null));
        }
        return newest;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
