package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Tells what accounts of MongoDB may do: their roles, and every action that these come to. */
final class MongoRights {
    /** How many grants are told; a server has no account that needs as many. */
    private static final int MOST = 5000;

    private static final String ADMIN = "admin";

    private final MongoCommands commands;
    private final MongoServer server;
    private final String database;

    MongoRights(MongoCommands commands, MongoServer server, String database) {
        this.commands = commands;
        this.server = server;
        this.database = database;
    }

    /** The rights of the first account that is asked for, else of the one that asks, which every account may see. */
    AccountRights rights(DatabaseQuestion question) throws DatabaseTrouble {
        MongoReply status = commands.must(
                        "nothing", ADMIN, new Document("connectionStatus", 1).append("showPrivileges", true))
                .part("authInfo")
                .orElseThrow(() -> DatabaseTrouble.of("database.no-answer"));
        Optional<String> self =
                status.parts("authenticatedUsers").stream().findFirst().flatMap(user -> user.text("user"));
        List<Unseen> unseen = new ArrayList<>();
        String name = question.accounts().isEmpty()
                ? self.orElse("-")
                : question.accounts().get(0);
        if (self.filter(name::equals).isPresent()) {
            return answer(
                    name, grants(status, "authenticatedUserRoles", "authenticatedUserPrivileges", unseen), unseen);
        }
        if (question.accounts().isEmpty()) {
            unseen.add(new Unseen("authenticatedUsers", "logging in"));
            return answer(name, List.of(), unseen);
        }
        Optional<MongoReply> user = user(name, unseen);
        return answer(
                name, user.isEmpty() ? List.of() : grants(user.get(), "roles", "inheritedPrivileges", unseen), unseen);
    }

    private AccountRights answer(String name, List<Grant> grants, List<Unseen> unseen) {
        return new AccountRights(name, server.title(), Set.of(), null, grants, unseen);
    }

    /** Looks in the database that accounts usually stand in, then in the one that is moved. */
    private Optional<MongoReply> user(String name, List<Unseen> unseen) throws DatabaseTrouble {
        for (String home : List.of(ADMIN, database)) {
            Document about = new Document("user", name).append("db", home);
            Optional<MongoReply> reply = commands.seen(
                    unseen,
                    "viewUser on " + home,
                    home,
                    new Document("usersInfo", about).append("showPrivileges", true));
            if (reply.isEmpty()) {
                return Optional.empty();
            }
            Optional<MongoReply> user = reply.get().parts("users").stream().findFirst();
            if (user.isPresent()) {
                return user;
            }
        }
        throw DatabaseTrouble.of("database.no-account", name);
    }

    private static List<Grant> grants(MongoReply user, String roles, String privileges, List<Unseen> unseen) {
        List<Grant> grants = new ArrayList<>();
        for (MongoReply role : user.parts(roles)) {
            grants.add(new Grant(
                    upper(role.text("role").orElse("?")), role.text("db").orElse("?") + ".*", Way.DIRECT, null, false));
        }
        for (MongoReply privilege : user.parts(privileges)) {
            String on = privilege.part("resource").map(MongoRights::resource).orElse("?");
            for (String action : privilege.texts("actions")) {
                grants.add(new Grant(upper(action), on, Way.ROLE, null, false));
            }
        }
        if (!user.has(privileges)) {
            unseen.add(new Unseen(privileges, "a server that tells the actions of roles"));
        }
        if (grants.size() > MOST) {
            unseen.add(new Unseen("rights beyond the first " + MOST, "looking at them by hand"));
            return grants.subList(0, MOST);
        }
        return grants;
    }

    /** An empty name stands for all: {@code orders.*}, {@code *.*}. */
    static String resource(MongoReply resource) {
        if (resource.flag("cluster")) {
            return "cluster";
        }
        if (resource.flag("anyResource")) {
            return "any resource";
        }
        Optional<String> database = resource.text("db");
        Optional<String> collection = resource.text("collection");
        return database.isPresent() && collection.isPresent()
                ? star(database.get()) + "." + star(collection.get())
                : "?";
    }

    private static String star(String name) {
        return name.isEmpty() ? "*" : name;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
