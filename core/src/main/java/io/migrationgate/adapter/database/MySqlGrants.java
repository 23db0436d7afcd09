package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one account may do: what it was granted, what its roles were, and what everybody was.
 *
 * <p>All roles that an account may take count, whether it has taken them or not.
 */
final class MySqlGrants {
    /** What was found, and what could not be looked at. */
    record Held(List<Grant> grants, List<Unseen> unseen) {}

    private static final String NEEDS = "SELECT ON mysql.*";
    /** Schemas of the server itself: rights that are taken away there only make an account smaller. */
    private static final Set<String> OWN_SCHEMAS = Set.of("mysql", "sys", "performance_schema", "information_schema");

    private final SqlConnection connection;
    private final MySqlServer server;
    private final MySqlAccount reader;
    private @Nullable Held everybodys;

    /** @param reader the account that is connected */
    MySqlGrants(SqlConnection connection, MySqlServer server, MySqlAccount reader) {
        this.connection = connection;
        this.server = server;
        this.reader = reader;
    }

    /** The account that a connection is taken for. */
    static MySqlAccount reader(SqlConnection connection) throws SQLException {
        String told = connection
                .first("SELECT CURRENT_USER()", row -> row.getString(1))
                .orElse("");
        int at = told.lastIndexOf('@');
        return at < 0 ? new MySqlAccount(told, "") : new MySqlAccount(told.substring(0, at), told.substring(at + 1));
    }

    Held of(MySqlAccount account) throws SQLException {
        Set<Grant> grants = new LinkedHashSet<>();
        Set<Unseen> unseen = new LinkedHashSet<>();
        Set<MySqlAccount> roles = new LinkedHashSet<>();
        for (String line : show(account)) {
            take(line, account, Way.DIRECT, grants, roles, unseen);
        }
        List<Grant> direct = List.copyOf(grants);
        roles.addAll(mandatory(unseen));
        expand(account, direct, roles, grants, unseen);
        Held all = everybodys();
        grants.addAll(all.grants());
        unseen.addAll(all.unseen());
        return new Held(List.copyOf(grants), List.copyOf(unseen));
    }

    private List<String> show(MySqlAccount account) throws SQLException {
        return account.host().isEmpty() && server.isMariaDb()
                ? connection.list("SHOW GRANTS FOR ?", row -> row.getString(1), account.user())
                : connection.list("SHOW GRANTS FOR ?@?", row -> row.getString(1), account.user(), account.host());
    }

    private void take(
            String line, MySqlAccount of, Way way, Set<Grant> grants, Set<MySqlAccount> roles, Set<Unseen> unseen) {
        Optional<MySqlGrant> read = MySqlGrant.of(line);
        if (read.isEmpty() || !isAbout(read.get().holder(), of)) {
            unseen.add(new Unseen("a line of SHOW GRANTS FOR " + of.title(), "a server of a known version"));
            return;
        }
        MySqlGrant grant = read.get();
        roles.addAll(grant.roles());
        for (Grant one : grant.grants()) {
            grants.add(
                    way == Way.DIRECT
                            ? one
                            : new Grant(one.right(), one.on(), way, via(way, grant.holder(), of), one.grantable()));
        }
        if (grant.kind() == MySqlGrant.Kind.LESS && isBusiness(grant.on())) {
            unseen.add(new Unseen("rights that " + of.title() + " lost on " + grant.on(), "no partial revokes"));
        }
    }

    private static @Nullable String via(Way way, @Nullable MySqlAccount holder, MySqlAccount of) {
        MySqlAccount role = holder == null ? of : holder;
        return way == Way.ROLE ? role.role() : null;
    }

    /** MariaDB tells, with those of a role, the rights of the roles in it. */
    private boolean isAbout(@Nullable MySqlAccount holder, MySqlAccount of) {
        return holder == null
                || holder.equals(of)
                || (server.isMariaDb() && of.host().isEmpty());
    }

    private static boolean isBusiness(@Nullable String on) {
        return on == null || !OWN_SCHEMAS.contains(on.substring(0, Math.max(0, on.indexOf('.'))));
    }

    private void expand(
            MySqlAccount account, List<Grant> direct, Set<MySqlAccount> roles, Set<Grant> grants, Set<Unseen> unseen)
            throws SQLException {
        List<MySqlAccount> open = new ArrayList<>(roles);
        Set<MySqlAccount> seen = new HashSet<>(roles);
        while (!open.isEmpty()) {
            MySqlAccount role = open.remove(open.size() - 1);
            Set<MySqlAccount> inner = new LinkedHashSet<>();
            try {
                for (String line : show(role)) {
                    take(line, role, Way.ROLE, grants, inner, unseen);
                }
            } catch (SQLException e) {
                if (MySqlTrouble.denied(e)) {
                    using(account, role, direct, grants, unseen);
                } else if (!MySqlTrouble.gone(e)) {
                    throw e;
                }
            }
            inner.removeIf(one -> !seen.add(one));
            open.addAll(inner);
        }
    }

    /** Whoever may not look at roles can still ask what it could do itself in one. */
    private void using(
            MySqlAccount account, MySqlAccount role, List<Grant> direct, Set<Grant> grants, Set<Unseen> unseen)
            throws SQLException {
        if (!account.equals(reader)) {
            unseen.add(new Unseen("role " + role.role(), NEEDS));
        } else if (server.isMariaDb()) {
            asRole(role, grants, unseen);
        } else {
            mixed(account, role, direct, grants, unseen);
        }
    }

    /** MariaDB tells about a role that one has taken, with all roles in it. */
    private void asRole(MySqlAccount role, Set<Grant> grants, Set<Unseen> unseen) throws SQLException {
        try {
            connection.run("SET ROLE ?", role.user());
            for (String line : show(role)) {
                take(line, role, Way.ROLE, grants, new HashSet<>(), unseen);
            }
            connection.run("SET ROLE NONE");
        } catch (SQLException e) {
            if (!MySqlTrouble.denied(e)) {
                throw e;
            }
            unseen.add(new Unseen("role " + role.role(), NEEDS));
        }
    }

    /** MySQL mixes the rights of a role, and of the roles in it, with one's own. */
    private void mixed(
            MySqlAccount account, MySqlAccount role, List<Grant> direct, Set<Grant> grants, Set<Unseen> unseen)
            throws SQLException {
        Set<Grant> mixed = new LinkedHashSet<>();
        List<String> lines = connection.list(
                "SHOW GRANTS FOR CURRENT_USER() USING ?@?", row -> row.getString(1), role.user(), role.host());
        for (String line : lines) {
            take(line, account, Way.DIRECT, mixed, new HashSet<>(), unseen);
        }
        direct.forEach(mixed::remove);
        mixed.forEach(one -> grants.add(new Grant(one.right(), one.on(), Way.ROLE, role.role(), one.grantable())));
    }

    /** Roles that the server gives everybody, and that no line of SHOW GRANTS tells. */
    private Set<MySqlAccount> mandatory(Set<Unseen> unseen) throws SQLException {
        if (!server.mySql(8, 0)) {
            return Set.of();
        }
        String told = connection
                .first("SELECT @@GLOBAL.mandatory_roles", row -> row.getString(1))
                .orElse("");
        Optional<Set<MySqlAccount>> roles = told.isBlank() ? Optional.of(Set.of()) : MySqlGrant.roles(told);
        if (roles.isEmpty()) {
            unseen.add(new Unseen("mandatory_roles", "a server of a known version"));
        }
        return roles.orElse(Set.of());
    }

    /** What every account may do: as PUBLIC, and as the account without a name, whose rights on schemas hold for all. */
    private Held everybodys() throws SQLException {
        Held known = everybodys;
        if (known == null) {
            Set<Grant> grants = new LinkedHashSet<>();
            Set<Unseen> unseen = new LinkedHashSet<>();
            if (server.mariaDb(10, 11)) {
                MySqlAccount everybody = new MySqlAccount("PUBLIC", "");
                for (String line : connection.list("SHOW GRANTS FOR PUBLIC", row -> row.getString(1))) {
                    take(line, everybody, Way.PUBLIC, grants, new HashSet<>(), unseen);
                }
            }
            nameless(grants, unseen);
            known = new Held(List.copyOf(grants), List.copyOf(unseen));
            everybodys = known;
        }
        return known;
    }

    private void nameless(Set<Grant> grants, Set<Unseen> unseen) throws SQLException {
        try {
            connection.each("SELECT * FROM mysql.db WHERE User = ''", row -> MySqlSchemaRights.read(row, grants));
        } catch (SQLException e) {
            if (!MySqlTrouble.denied(e)) {
                throw e;
            }
            unseen.add(new Unseen("mysql.db", NEEDS));
        }
    }
}
