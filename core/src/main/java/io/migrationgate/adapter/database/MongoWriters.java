package io.migrationgate.adapter.database;

import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Tells which accounts of MongoDB could write; MongoDB cannot lock one. */
final class MongoWriters {
    private static final String ADMIN = "admin";

    /** Roles of the product that change no document of a user. */
    private static final Set<String> READING =
            Set.of("read", "readAnyDatabase", "clusterMonitor", "backup", "enableSharding", "directShardOperations");
    /** Roles of the product that reach the database that they are granted on alone. */
    private static final Set<String> LOCAL = Set.of("readWrite", "dbAdmin", "dbOwner", "userAdmin");
    /** Roles of the product that reach every database, or can give such a role. */
    private static final Set<String> EVERYWHERE = Set.of(
            "readWriteAnyDatabase",
            "dbAdminAnyDatabase",
            "userAdminAnyDatabase",
            "root",
            "restore",
            "clusterAdmin",
            "clusterManager",
            "hostManager",
            "__system",
            "__queryableBackup");

    private static final Set<String> WRITING = Set.of(
            "insert",
            "update",
            "remove",
            "dropCollection",
            "dropDatabase",
            "renameCollectionSameDB",
            "createUser",
            "createRole",
            "grantRole",
            "changePassword",
            "anyAction",
            "applyOps",
            "internal");

    private final MongoCommands commands;
    private final String database;
    private final Map<String, Boolean> known = new HashMap<>();

    MongoWriters(MongoCommands commands, String database) {
        this.commands = commands;
        this.database = database;
    }

    /** Every account that is asked for, and every one that can write. */
    WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        Optional<MongoReply> users = commands.seen(
                unseen,
                "viewUser on every database",
                ADMIN,
                new Document("usersInfo", new Document("forAllDBs", true)));
        for (MongoReply user : users.isPresent() ? users.get().parts("users") : List.<MongoReply>of()) {
            String name = user.text("user").orElseThrow(() -> DatabaseTrouble.of("database.no-answer"));
            boolean writes = false;
            for (MongoReply role : user.parts("roles")) {
                writes |= writes(role.text("role").orElse("?"), role.text("db").orElse("?"), unseen);
            }
            if (writes || question.accounts().contains(name)) {
                accounts.add(new Account(name, false, writes, name.startsWith("__")));
            }
        }
        return new WriterAccounts(accounts, unseen);
    }

    private boolean writes(String role, String home, List<Unseen> unseen) throws DatabaseTrouble {
        if (READING.contains(role)) {
            return false;
        }
        if (EVERYWHERE.contains(role)) {
            return true;
        }
        if (LOCAL.contains(role)) {
            return home.equals(database) || (home.equals(ADMIN) && !role.equals("readWrite"));
        }
        String key = home + "." + role;
        Boolean before = known.get(key);
        if (before == null) {
            before = ownRole(role, home, unseen);
            known.put(key, before);
        }
        return before;
    }

    /** A role that somebody made; what cannot be looked at may write. */
    private boolean ownRole(String role, String home, List<Unseen> unseen) throws DatabaseTrouble {
        Optional<MongoReply> reply = commands.seen(
                unseen,
                "viewRole on " + home,
                home,
                new Document("rolesInfo", new Document("role", role).append("db", home))
                        .append("showPrivileges", true));
        Optional<MongoReply> found =
                reply.flatMap(one -> one.parts("roles").stream().findFirst());
        if (found.isEmpty() || !found.get().has("inheritedPrivileges")) {
            return true;
        }
        return found.get().parts("inheritedPrivileges").stream().anyMatch(this::writes);
    }

    private boolean writes(MongoReply privilege) {
        String on = privilege.part("resource").map(MongoRights::resource).orElse("?");
        boolean reaches = (!on.startsWith("?") && !on.contains("."))
                || on.equals("?")
                || on.startsWith("*.")
                || on.startsWith(database + ".")
                || on.startsWith(ADMIN + ".");
        return reaches && privilege.texts("actions").stream().anyMatch(WRITING::contains);
    }
}
