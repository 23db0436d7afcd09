package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an account that a plan names may do. A plan names no hosts, so that all accounts of the name count as one, which
 * may do what any of them may.
 */
final class MySqlRights {
    private final SqlConnection connection;
    private final MySqlServer server;

    MySqlRights(SqlConnection connection, MySqlServer server) {
        this.connection = connection;
        this.server = server;
    }

    AccountRights read(String name) throws SQLException, DatabaseTrouble {
        MySqlAccount reader = MySqlGrants.reader(connection);
        Set<Unseen> unseen = new LinkedHashSet<>();
        List<MySqlLogin> logins = logins(name, reader, unseen);
        if (logins.isEmpty() && unseen.isEmpty()) {
            throw DatabaseTrouble.of("database.no-account", name);
        }
        MySqlGrants read = new MySqlGrants(connection, server, reader);
        Set<Grant> grants = new LinkedHashSet<>();
        for (MySqlLogin login : logins) {
            MySqlHeld held = read.of(login.account());
            grants.addAll(held.grants());
            unseen.addAll(held.unseen());
        }
        String title = logins.isEmpty()
                ? name
                : logins.stream().map(login -> login.account().title()).collect(Collectors.joining(", "));
        return new AccountRights(
                title, server.title(), traits(logins), until(logins), new ArrayList<>(grants), List.copyOf(unseen));
    }

    /** Who may not look into the table of accounts knows of itself alone, and of no other host of its own name. */
    private List<MySqlLogin> logins(String name, MySqlAccount reader, Set<Unseen> unseen) throws SQLException {
        try {
            return MySqlLogin.named(connection, server, name);
        } catch (SQLException e) {
            if (!MySqlTrouble.denied(e)) {
                throw e;
            }
            unseen.add(new Unseen(MySqlLogin.table(server), MySqlGrants.NEEDS));
            return reader.user().equals(name) ? List.of(new MySqlLogin(reader, false, false, null)) : List.of();
        }
    }

    /** What is wrong with any of them is told: nobody knows by which of them it is meant to log in. */
    private static Set<Trait> traits(List<MySqlLogin> logins) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (MySqlLogin login : logins) {
            if (login.locked()) {
                traits.add(Trait.LOCKED);
            }
            if (login.expired()) {
                traits.add(Trait.EXPIRED);
            }
        }
        return traits;
    }

    private static @Nullable Instant until(List<MySqlLogin> logins) {
        return logins.stream()
                .map(MySqlLogin::validUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
