package io.migrationgate.adapter.database;

import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.Unseen;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** Tells who is connected to MongoDB and what transactions are open. */
final class MongoOperations {
    private static final Set<String> WRITES = Set.of("insert", "update", "remove");
    /** Stands for whoever did not log in. */
    private static final String NOBODY = "-";

    private final MongoCommands commands;
    private final MongoServer server;

    MongoOperations(MongoCommands commands, MongoServer server) {
        this.commands = commands;
        this.server = server;
    }

    OpenWork sessions() throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        Map<String, Sessions> sessions = new TreeMap<>();
        Document current =
                new Document("allUsers", true).append("idleConnections", true).append("idleSessions", true);
        commands.each(
                unseen,
                "inprog on the cluster",
                "admin",
                new Document("aggregate", 1).append("pipeline", List.of(new Document("$currentOp", current))),
                operation -> {
                    if (foreign(operation)) {
                        Sessions one = session(operation);
                        sessions.merge(one.account(), one, Sessions::and);
                    }
                    return true;
                });
        return new OpenWork(List.copyOf(sessions.values()), unseen);
    }

    /** What the server does for itself has neither a user nor a client. */
    private boolean foreign(MongoReply operation) {
        boolean own = server.connection().isPresent() && server.connection().equals(operation.number("connectionId"));
        boolean monitor =
                operation.text("appName").filter("migration-gate"::equals).isPresent()
                        && user(operation).isEmpty();
        return !own && !monitor && (operation.has("client") || user(operation).isPresent());
    }

    private static Optional<String> user(MongoReply operation) {
        return operation.parts("effectiveUsers").stream().findFirst().flatMap(user -> user.text("user"));
    }

    private static Sessions session(MongoReply operation) {
        Optional<MongoReply> transaction = operation.part("transaction");
        Duration open = transaction
                .map(one -> Duration.of(one.number("timeOpenMicros").orElse(0), ChronoUnit.MICROS))
                .orElse(null);
        boolean locks = transaction.isPresent()
                && operation
                        .part("locks")
                        .filter(held -> held.document().values().stream()
                                .anyMatch(mode -> "w".equalsIgnoreCase(String.valueOf(mode))))
                        .isPresent();
        boolean writes = operation.text("op").filter(WRITES::contains).isPresent();
        return new Sessions(user(operation).orElse(NOBODY), 1, open, locks || writes);
    }
}
