package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Way;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what accounts may do: what each was granted, what its roles were, and what everybody was.
 *
 * <p>All roles that an account may set count; those that are not active when it logs in are told apart.
 */
final class MySqlGrants {
    /** What looking at accounts takes. */
    static final String NEEDS = "SELECT ON mysql.*";

    private final SqlConnection connection;
    private final MySqlServer server;
    private final MySqlAccount reader;
    private @Nullable MySqlHeld everybodys;

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

    MySqlHeld of(MySqlAccount account) throws SQLException {
        MySqlHeld held = new MySqlHeld(server);
        Set<MySqlAccount> roles = new LinkedHashSet<>();
        for (String line : show(connection, server, account)) {
            roles.addAll(held.take(line, account, Way.DIRECT));
        }
        roles.addAll(mandatory(held));
        new MySqlRoles(connection, server, reader, account, held).read(roles);
        held.addAll(everybodys());
        return held;
    }

    static List<String> show(SqlConnection connection, MySqlServer server, MySqlAccount account) throws SQLException {
        return account.host().isEmpty() && server.isMariaDb()
                ? connection.list("SHOW GRANTS FOR ?", row -> row.getString(1), account.user())
                : connection.list("SHOW GRANTS FOR ?@?", row -> row.getString(1), account.user(), account.host());
    }

    /** Roles that the server gives everybody, and that no line of SHOW GRANTS tells. */
    private Set<MySqlAccount> mandatory(MySqlHeld held) throws SQLException {
        if (!server.mySql(8, 0)) {
            return Set.of();
        }
        String told = connection
                .first("SELECT @@GLOBAL.mandatory_roles", row -> row.getString(1))
                .orElse("");
        Optional<Set<MySqlAccount>> roles = told.isBlank() ? Optional.of(Set.of()) : MySqlGrant.roles(told);
        if (roles.isEmpty()) {
            held.miss("mandatory_roles", "a server of a known version");
        }
        return roles.orElse(Set.of());
    }

    /** What every account may do: as PUBLIC, and as the account without a name, whose rights on schemas hold for all. */
    private MySqlHeld everybodys() throws SQLException {
        MySqlHeld known = everybodys;
        if (known == null) {
            known = new MySqlHeld(server);
            if (server.mariaDb(10, 11)) {
                MySqlAccount everybody = new MySqlAccount("PUBLIC", "");
                for (String line : connection.list("SHOW GRANTS FOR PUBLIC", row -> row.getString(1))) {
                    known.take(line, everybody, Way.PUBLIC);
                }
            }
            nameless(known);
            everybodys = known;
        }
        return known;
    }

    private void nameless(MySqlHeld held) throws SQLException {
        try {
            connection.each("SELECT * FROM mysql.db WHERE User = ''", row -> MySqlSchemaRights.read(row, held));
        } catch (SQLException e) {
            if (!MySqlTrouble.denied(e)) {
                throw e;
            }
            held.miss("mysql.db", NEEDS);
        }
    }
}
