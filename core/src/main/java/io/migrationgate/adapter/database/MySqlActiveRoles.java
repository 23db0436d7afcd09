package io.migrationgate.adapter.database;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which of its roles work for an account from the login on: the others give it nothing until it sets them.
 *
 * <p>MySQL keeps default roles in a table of their own, and may be set to make all roles active; MariaDB knows one default role
 * of an account.
 */
final class MySqlActiveRoles {
    private static final String NONE = "NONE";

    private final SqlConnection connection;
    private final MySqlServer server;
    private final MySqlAccount reader;

    /** @param reader the account that is connected */
    MySqlActiveRoles(SqlConnection connection, MySqlServer server, MySqlAccount reader) {
        this.connection = connection;
        this.server = server;
        this.reader = reader;
    }

    /**
     * The roles that are active when an account logs in.
     *
     * @param roles that it may set
     */
    Set<MySqlAccount> of(MySqlAccount account, Set<MySqlAccount> roles, MySqlHeld held) throws SQLException {
        if (!server.isMariaDb() && all()) {
            return roles;
        }
        try {
            return new HashSet<>(server.isMariaDb() ? ofMariaDb(account) : ofMySql(account));
        } catch (SQLException e) {
            if (!MySqlTrouble.denied(e)) {
                throw e;
            }
            return own(account, held);
        }
    }

    private boolean all() throws SQLException {
        return connection
                .first("SELECT @@GLOBAL.activate_all_roles_on_login", row -> row.getBoolean(1))
                .orElse(false);
    }

    private List<MySqlAccount> ofMySql(MySqlAccount account) throws SQLException {
        return connection.list(
                "SELECT DEFAULT_ROLE_USER, DEFAULT_ROLE_HOST FROM mysql.default_roles WHERE USER = ? AND HOST = ?",
                row -> new MySqlAccount(row.getString(1), row.getString(2)),
                account.user(),
                account.host());
    }

    private List<MySqlAccount> ofMariaDb(MySqlAccount account) throws SQLException {
        return connection.list(
                "SELECT default_role FROM mysql.user WHERE User = ? AND Host = ? AND default_role <> ''",
                row -> new MySqlAccount(row.getString(1), ""),
                account.user(),
                account.host());
    }

    /** Whoever may not look into the tables knows at least which roles it has got itself: nobody has set any yet. */
    private Set<MySqlAccount> own(MySqlAccount account, MySqlHeld held) throws SQLException {
        if (!account.equals(reader)) {
            held.miss("roles of " + account.title() + " that are active at login", MySqlGrants.NEEDS);
            return Set.of();
        }
        Optional<String> told = connection.first("SELECT CURRENT_ROLE()", row -> row.getString(1));
        if (told.isEmpty() || told.get().isBlank() || told.get().equals(NONE)) {
            return Set.of();
        }
        return server.isMariaDb()
                ? Set.of(new MySqlAccount(told.get(), ""))
                : MySqlGrant.roles(told.get()).orElse(Set.of());
    }
}
