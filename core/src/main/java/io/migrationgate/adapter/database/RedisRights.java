package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what accounts of Redis may do. */
final class RedisRights {
    /** What a replica asks for, and the categories that hold it. */
    private static final List<String> REPLICA = List.of("PSYNC", "SYNC");

    private static final List<String> REPLICA_CATEGORIES = List.of("@ALL", "@ADMIN", "@DANGEROUS", "@SLOW");
    /** As Redis calls having no keys at all. */
    private static final String NO_KEYS = "resetkeys";

    private final RedisConnection connection;
    private final RedisServer server;

    RedisRights(RedisConnection connection, RedisServer server) {
        this.connection = connection;
        this.server = server;
    }

    /** The rights of the first account that is asked for, else of the one that asks. */
    AccountRights rights(DatabaseQuestion question) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        if (!server.acl()) {
            return rights(RedisUser.ofOldServer(connection.anonymous()), unseen);
        }
        String name =
                question.accounts().isEmpty() ? self() : question.accounts().get(0);
        Optional<RedisReply> reply = connection.seen(unseen, "+acl|getuser", "ACL GETUSER", name);
        if (reply.isEmpty()) {
            return new AccountRights(name, server.title(), Set.of(), null, List.of(), unseen);
        }
        if (reply.get().isNothing()) {
            throw DatabaseTrouble.of("database.no-account", name);
        }
        return rights(RedisUser.ofReply(name, reply.get().map()), unseen);
    }

    private String self() throws DatabaseTrouble {
        return connection.must("+acl|whoami", "ACL WHOAMI").text();
    }

    private AccountRights rights(RedisUser user, List<Unseen> unseen) throws DatabaseTrouble {
        strange(user, unseen);
        boolean expand = user.permissions().stream().anyMatch(one -> RedisCommands.takeAway(one.commands()));
        Optional<RedisCommands> commands = expand ? RedisCommands.of(connection, unseen) : Optional.empty();
        List<Grant> grants = new ArrayList<>();
        for (RedisUser.Permission permission : user.permissions()) {
            List<String> rules = permission.commands();
            List<String> held = commands.isPresent() && RedisCommands.takeAway(rules)
                    ? commands.get().left(rules)
                    : RedisCommands.added(rules);
            String keys = permission.keys().isEmpty() ? NO_KEYS : String.join(" ", permission.keys());
            held.forEach(right -> grants.add(grant(right, keys, null)));
            held.stream()
                    .filter(REPLICA_CATEGORIES::contains)
                    .findFirst()
                    .ifPresent(by -> REPLICA.forEach(right -> grants.add(grant(right, keys, by))));
            if (!permission.channels().isEmpty() && !held.isEmpty()) {
                grants.add(grant("CHANNELS", String.join(" ", permission.channels()), null));
            }
        }
        return new AccountRights(user.name(), server.title(), traits(user), null, grants, unseen);
    }

    /** A category is to its commands what a role is to its rights. */
    private static Grant grant(String right, String on, @Nullable String by) {
        return new Grant(right, on, by == null ? Way.DIRECT : Way.ROLE, by, false);
    }

    private static Set<Trait> traits(RedisUser user) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (!user.on()) {
            traits.add(Trait.LOCKED);
        }
        if (user.anybody()) {
            traits.add(Trait.NO_PASSWORD);
        } else if (!user.password()) {
            traits.add(Trait.NO_LOGIN);
        }
        return traits;
    }

    private static void strange(RedisUser user, List<Unseen> unseen) {
        for (String rule : user.strange()) {
            unseen.add(new Unseen("ACL rule " + rule, "a version of the gate that knows it"));
        }
    }

    /** Every account that is asked for, and every one that can write. */
    WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        List<RedisUser> users = new ArrayList<>();
        if (server.acl()) {
            Optional<RedisReply> lines = connection.seen(unseen, "+acl|list", "ACL LIST");
            if (lines.isPresent()) {
                for (RedisReply line : lines.get().list()) {
                    users.add(RedisUser.ofLine(line.text()));
                }
            }
        } else {
            users.add(RedisUser.ofOldServer(connection.anonymous()));
        }
        Optional<RedisCommands> commands =
                users.isEmpty() || !server.acl() ? Optional.empty() : RedisCommands.of(connection, unseen);
        List<Account> accounts = new ArrayList<>();
        for (RedisUser user : users) {
            strange(user, unseen);
            boolean locked = !user.on() || (!user.anybody() && !user.password());
            boolean writes = user.permissions().stream().anyMatch(one -> writes(one, commands));
            if (writes || question.accounts().contains(user.name())) {
                accounts.add(new Account(user.name(), locked, writes, false));
            }
        }
        return new WriterAccounts(accounts, unseen);
    }

    private static boolean writes(RedisUser.Permission permission, Optional<RedisCommands> commands) {
        return commands.map(known -> known.write(permission))
                .orElseGet(() -> !RedisCommands.added(permission.commands()).isEmpty());
    }
}
