package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads which accounts can change a database of MySQL or MariaDB. A plan names no hosts: of all accounts of one name, one that
 * writes makes the name write, and one that is open makes it open.
 */
final class MySqlWriters {
    /** More accounts than this are not looked through in one question. */
    private static final int MOST = 2000;

    private static final Set<String> SYSTEM = Set.of("mysql.sys", "mysql.session", "mysql.infoschema", "mariadb.sys");

    private final SqlConnection connection;
    private final MySqlServer server;

    MySqlWriters(SqlConnection connection, MySqlServer server) {
        this.connection = connection;
        this.server = server;
    }

    /** @param asked accounts that are told even if they cannot write */
    WriterAccounts read(String schema, List<String> asked) throws SQLException {
        List<MySqlLogin> logins;
        try {
            logins = MySqlLogin.all(connection, server, MOST + 1);
        } catch (SQLException e) {
            if (!MySqlTrouble.denied(e)) {
                throw e;
            }
            return new WriterAccounts(List.of(), List.of(new Unseen(MySqlLogin.table(server), MySqlGrants.NEEDS)));
        }
        Set<Unseen> unseen = new LinkedHashSet<>();
        if (logins.size() > MOST) {
            unseen.add(new Unseen("accounts behind the first " + MOST, "fewer accounts"));
        }
        Map<String, Account> accounts = new TreeMap<>();
        boolean callable = callable(schema, unseen);
        MySqlGrants grants = new MySqlGrants(connection, server, MySqlGrants.reader(connection));
        for (MySqlLogin login : logins.subList(0, Math.min(MOST, logins.size()))) {
            MySqlHeld held = held(grants, login.account());
            unseen.addAll(held.unseen());
            boolean writes = held.grants().stream().anyMatch(grant -> writes(grant, schema, callable));
            Account one = account(login, writes);
            accounts.merge(one.name(), one, MySqlWriters::both);
        }
        List<Account> told = accounts.values().stream()
                .filter(account -> account.writes() || asked.contains(account.name()))
                .toList();
        return new WriterAccounts(told, List.copyOf(unseen));
    }

    /** An account that has gone since it was listed has no rights. */
    private MySqlHeld held(MySqlGrants grants, MySqlAccount account) throws SQLException {
        try {
            return grants.of(account);
        } catch (SQLException e) {
            if (!MySqlTrouble.gone(e)) {
                throw e;
            }
            return new MySqlHeld(server);
        }
    }

    private static Account account(MySqlLogin login, boolean writes) {
        String name = login.account().user();
        return new Account(name, login.locked(), writes, SYSTEM.contains(name));
    }

    private static Account both(Account one, Account other) {
        return new Account(one.name(), one.locked() && other.locked(), one.writes() || other.writes(), one.system());
    }

    private static boolean writes(Grant grant, String schema, boolean callable) {
        return MySqlScope.changes(grant, schema)
                || (callable && grant.right().equals("EXECUTE") && MySqlScope.touches(grant, schema));
    }

    /** Whether a routine of the schema does what its maker may do: who calls it may then change what the maker may. */
    private boolean callable(String schema, Set<Unseen> unseen) throws SQLException {
        MySqlSight sight = MySqlSight.of(connection, server);
        boolean all = sight.has("SHOW_ROUTINE", schema)
                || sight.has("SELECT", "mysql")
                || sight.has("EXECUTE", schema)
                || sight.has("ALTER ROUTINE", schema);
        if (!all) {
            unseen.add(new Unseen("information_schema.ROUTINES", "EXECUTE ON " + MySqlGrant.plain(schema) + ".*"));
        }
        return connection
                .first(
                        "SELECT 1 FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ?"
                                + " AND SECURITY_TYPE = 'DEFINER' LIMIT 1",
                        row -> row.getInt(1),
                        schema)
                .isPresent();
    }
}
