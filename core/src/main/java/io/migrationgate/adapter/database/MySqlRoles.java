package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what an account may do by its roles, and by the roles in them. */
final class MySqlRoles {
    private final SqlConnection connection;
    private final MySqlServer server;
    private final MySqlAccount reader;
    private final MySqlAccount account;
    private final MySqlHeld held;
    /** What it was granted itself. */
    private final List<Grant> direct;

    private final Set<MySqlAccount> seen = new HashSet<>();

    /**
     * @param reader the account that is connected
     * @param held holds what the account was granted itself, and gets what its roles were
     */
    MySqlRoles(
            SqlConnection connection, MySqlServer server, MySqlAccount reader, MySqlAccount account, MySqlHeld held) {
        this.connection = connection;
        this.server = server;
        this.reader = reader;
        this.account = account;
        this.held = held;
        this.direct = held.grants();
    }

    /** Reads all roles that the account may set; a role in an active one is active, too. */
    void read(Set<MySqlAccount> roles) throws SQLException {
        if (roles.isEmpty()) {
            return;
        }
        Set<MySqlAccount> active = new LinkedHashSet<>(roles);
        active.retainAll(new MySqlActiveRoles(connection, server, reader).of(account, roles, held));
        expand(active, Way.ROLE);
        expand(roles, Way.INACTIVE_ROLE);
    }

    private void expand(Set<MySqlAccount> roles, Way way) throws SQLException {
        List<MySqlAccount> open = new ArrayList<>(roles);
        while (!open.isEmpty()) {
            MySqlAccount role = open.remove(open.size() - 1);
            if (seen.add(role)) {
                open.addAll(rightsOf(role, way));
            }
        }
    }

    /** Takes what a role was granted, and gives the roles in it. */
    private Set<MySqlAccount> rightsOf(MySqlAccount role, Way way) throws SQLException {
        Set<MySqlAccount> inner = new LinkedHashSet<>();
        try {
            for (String line : MySqlGrants.show(connection, server, role)) {
                inner.addAll(held.take(line, role, way));
            }
        } catch (SQLException e) {
            if (MySqlTrouble.denied(e)) {
                using(role, way);
            } else if (!MySqlTrouble.gone(e)) {
                throw e;
            }
        }
        return inner;
    }

    /** Whoever may not look at roles can still ask what it could do itself in one. */
    private void using(MySqlAccount role, Way way) throws SQLException {
        if (!account.equals(reader)) {
            held.miss("role " + role.role(), MySqlGrants.NEEDS);
        } else if (server.isMariaDb()) {
            asRole(role, way);
        } else {
            mixed(role, way);
        }
    }

    /** MariaDB tells about a role that one has taken, with all roles in it. */
    private void asRole(MySqlAccount role, Way way) throws SQLException {
        try {
            connection.run("SET ROLE ?", role.user());
            for (String line : MySqlGrants.show(connection, server, role)) {
                held.take(line, role, way);
            }
            connection.run("SET ROLE NONE");
        } catch (SQLException e) {
            if (!MySqlTrouble.denied(e)) {
                throw e;
            }
            held.miss("role " + role.role(), MySqlGrants.NEEDS);
        }
    }

    /** MySQL mixes the rights of a role, and of the roles in it, with one's own. */
    private void mixed(MySqlAccount role, Way way) throws SQLException {
        MySqlHeld mixed = new MySqlHeld(server);
        List<String> lines = connection.list(
                "SHOW GRANTS FOR CURRENT_USER() USING ?@?", row -> row.getString(1), role.user(), role.host());
        for (String line : lines) {
            mixed.take(line, account, Way.DIRECT);
        }
        mixed.unseen().forEach(one -> held.miss(one.what(), one.needs()));
        mixed.grants().stream()
                .filter(one -> !direct.contains(one))
                .forEach(one -> held.add(new Grant(one.right(), one.on(), way, role.role(), one.grantable())));
    }
}
