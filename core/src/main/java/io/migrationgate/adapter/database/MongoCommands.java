package io.migrationgate.adapter.database;

import io.migrationgate.evidence.Unseen;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Asks MongoDB with commands, one document or many. */
final class MongoCommands {
    private static final int BATCH = 500;

    /** Takes one document. */
    @FunctionalInterface
    interface Taker {
        /** Takes it, and says whether more are wanted. */
        boolean take(MongoReply document) throws DatabaseTrouble;
    }

    private final MongoLink link;

    MongoCommands(MongoLink link) {
        this.link = link;
    }

    boolean over() {
        return link.over();
    }

    /** Asks for something that the answer is nothing without. */
    MongoReply must(String needs, String database, Document command) throws DatabaseTrouble {
        try {
            return new MongoReply(link.run(database, command));
        } catch (MongoRefused refused) {
            throw DatabaseTrouble.of("database.not-allowed", name(command), needs);
        }
    }

    /** Asks for something that may be kept from us; then that is noted. */
    Optional<MongoReply> seen(List<Unseen> unseen, String needs, String database, Document command)
            throws DatabaseTrouble {
        try {
            return Optional.of(new MongoReply(link.run(database, command)));
        } catch (MongoRefused refused) {
            note(unseen, needs, command);
            return Optional.empty();
        }
    }

    /** Asks for many documents, taken one after the other; what is kept from us is noted. */
    void each(List<Unseen> unseen, String needs, String database, Document command, Taker taker)
            throws DatabaseTrouble {
        try {
            MongoReply cursor = cursor(
                    link.run(database, new Document(command).append("cursor", new Document("batchSize", BATCH))));
            boolean more = all(cursor.parts("firstBatch"), taker);
            while (more && cursor.number("id").orElse(0) != 0) {
                String space = cursor.text("ns").orElse("");
                cursor = cursor(link.run(
                        database,
                        new Document("getMore", cursor.number("id").getAsLong())
                                .append("collection", space.substring(space.indexOf('.') + 1))
                                .append("batchSize", BATCH)));
                more = all(cursor.parts("nextBatch"), taker);
            }
        } catch (MongoRefused refused) {
            note(unseen, needs, command);
        }
    }

    /** The first document that is found; empty when there is none, or it is kept from us, which is noted. */
    Optional<MongoReply> first(List<Unseen> unseen, String needs, String database, Document find)
            throws DatabaseTrouble {
        Document one = new Document(find).append("limit", 1).append("singleBatch", true);
        Optional<MongoReply> reply = seen(unseen, needs, database, one);
        return reply.isEmpty()
                ? Optional.empty()
                : cursor(reply.get().document()).parts("firstBatch").stream().findFirst();
    }

    private static void note(List<Unseen> unseen, String needs, Document command) {
        Unseen kept = new Unseen(name(command), needs);
        if (!unseen.contains(kept)) {
            unseen.add(kept);
        }
    }

    /** The command with what it is about, where that is a collection. */
    private static String name(Document command) {
        String name = command.keySet().iterator().next();
        return command.get(name) instanceof String about ? name + " " + about : name;
    }

    private static MongoReply cursor(Document reply) throws DatabaseTrouble {
        return new MongoReply(reply).part("cursor").orElseThrow(() -> DatabaseTrouble.of("database.no-answer"));
    }

    private static boolean all(List<MongoReply> documents, Taker taker) throws DatabaseTrouble {
        for (MongoReply document : documents) {
            if (!taker.take(document)) {
                return false;
            }
        }
        return true;
    }
}
