package io.migrationgate.adapter.database;

import io.migrationgate.adapter.database.OracleHolders.Granted;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.Unseen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what accounts of Oracle may do: roles through roles, system and object privileges, what PUBLIC has, ownership. */
final class OracleRights {
    /** How many grants are told. */
    private static final int MOST = 5000;

    private static final String ROLES = " FROM dba_role_privs START WITH grantee IN (?, 'PUBLIC')"
            + " CONNECT BY NOCYCLE PRIOR granted_role = grantee";
    private static final String HOLDERS = "(grantee IN (?, 'PUBLIC') OR grantee IN (SELECT granted_role" + ROLES + "))";
    /** What Oracle gives to everybody, and to its own roles, on its own objects would be thousands of lines. */
    private static final String OURS = " AND NOT (owner IN " + OracleViews.MAINTAINED
            + " AND (grantee = 'PUBLIC' OR grantee IN (SELECT role FROM dba_roles WHERE oracle_maintained = 'Y')))";

    private final OracleViews views;
    private final String version;

    private record Standing(Set<Trait> traits, @Nullable Instant until) {}

    OracleRights(OracleViews views, String version) {
        this.views = views;
        this.version = version;
    }

    /** The rights of the first account that is asked for, else of the one that asks, which sees its own without any. */
    AccountRights rights(DatabaseQuestion question) throws DatabaseTrouble {
        String self = views.must(
                        "dual", "SELECT SYS_CONTEXT('USERENV', 'SESSION_USER') FROM dual", row -> row.getString(1))
                .get(0);
        String name = question.accounts().isEmpty() ? self : question.accounts().get(0);
        List<Unseen> unseen = new ArrayList<>();
        List<Standing> standing = views.list(
                unseen,
                "dba_users",
                "SELECT account_status, expiry_date FROM dba_users WHERE username = ?",
                row -> new Standing(traits(row.getString(1)), time(row.getTimestamp(2))),
                name);
        if (!unseen.isEmpty()) {
            return name.equals(self) ? own(name) : answer(name, new Standing(Set.of(), null), List.of(), unseen);
        }
        if (standing.isEmpty()) {
            throw DatabaseTrouble.of("database.no-account", name);
        }
        return answer(name, standing.get(0), grants(name, unseen), unseen);
    }

    private List<Grant> grants(String name, List<Unseen> unseen) throws DatabaseTrouble {
        List<Granted> roles = views.list(
                unseen,
                "dba_role_privs",
                "SELECT grantee, granted_role, admin_option, default_role" + ROLES,
                row -> new Granted(row.getString(1), row.getString(2), yes(row.getString(3)), yes(row.getString(4))),
                name);
        OracleHolders holders = OracleHolders.of(name, roles);
        List<Grant> grants = new ArrayList<>(roles.stream().map(holders::grant).toList());
        grants.addAll(views.list(
                unseen,
                "dba_sys_privs",
                "SELECT grantee, privilege, admin_option FROM dba_sys_privs WHERE " + HOLDERS,
                row -> holders.grant(row.getString(1), row.getString(2), "*.*", yes(row.getString(3))),
                name,
                name));
        objects(
                holders,
                "dba_tab_privs",
                "SELECT grantee, privilege, owner, table_name, NULL, grantable FROM dba_tab_privs WHERE " + HOLDERS
                        + OURS + " FETCH FIRST " + MOST + " ROWS ONLY",
                grants,
                unseen);
        objects(
                holders,
                "dba_col_privs",
                "SELECT grantee, privilege, owner, table_name, column_name, grantable FROM dba_col_privs WHERE "
                        + HOLDERS + OURS + " FETCH FIRST " + MOST + " ROWS ONLY",
                grants,
                unseen);
        grants.addAll(views.list(
                unseen,
                "dba_objects",
                "SELECT DISTINCT owner FROM dba_objects WHERE owner = ?",
                row -> new Grant("OWNER", row.getString(1) + ".*", Way.OWNER, null, true),
                name));
        grants.addAll(views.list(
                unseen,
                "v$pwfile_users",
                "SELECT username FROM v$pwfile_users WHERE username = ? AND 'TRUE' IN (sysdba, sysoper, sysbackup)",
                row -> new Grant("SYSDBA", "*.*", Way.DIRECT, null, false),
                name));
        return grants;
    }

    private void objects(OracleHolders holders, String view, String statement, List<Grant> grants, List<Unseen> unseen)
            throws DatabaseTrouble {
        String name = holders.account();
        List<Grant> found = views.list(unseen, view, statement, row -> object(holders, row), name, name);
        if (found.size() >= MOST) {
            unseen.add(new Unseen("rights in " + view + " beyond the first " + MOST, "looking at them by hand"));
        }
        grants.addAll(found);
    }

    private static Grant object(OracleHolders holders, ResultSet row) throws SQLException {
        String column = row.getString(5);
        String on = row.getString(3) + "." + row.getString(4) + (column == null ? "" : "(" + column + ")");
        return holders.grant(row.getString(1), row.getString(2), on, yes(row.getString(6)));
    }

    private static boolean yes(@Nullable String told) {
        return "YES".equals(told);
    }

    /** Without the dictionary an account still sees what its own session may. */
    private AccountRights own(String name) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        unseen.add(new Unseen("dba_users", OracleViews.NEEDS));
        List<Grant> grants = new ArrayList<>();
        grants.addAll(views.list(
                unseen,
                "session_roles",
                "SELECT role FROM session_roles",
                row -> new Grant(row.getString(1), "*.*", Way.ROLE, null, false)));
        grants.addAll(views.list(
                unseen,
                "session_privs",
                "SELECT privilege FROM session_privs",
                row -> new Grant(row.getString(1), "*.*", Way.DIRECT, null, false)));
        objects(
                new OracleHolders(name, Set.of()),
                "user_tab_privs_recd",
                "SELECT ?, privilege, owner, table_name, NULL, grantable FROM user_tab_privs_recd WHERE ? IS NOT NULL",
                grants,
                unseen);
        return answer(name, new Standing(Set.of(), null), grants, unseen);
    }

    private AccountRights answer(String name, Standing standing, List<Grant> grants, List<Unseen> unseen) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(standing.traits());
        if (grants.stream().anyMatch(grant -> grant.right().equals("SYSDBA"))) {
            traits.add(Trait.SUPERUSER);
        }
        return new AccountRights(name, "Oracle " + version, traits, standing.until(), grants, unseen);
    }

    /** For example {@code OPEN}, {@code EXPIRED(GRACE)}, {@code EXPIRED & LOCKED}. */
    private static Set<Trait> traits(String status) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (status.contains("LOCKED")) {
            traits.add(Trait.LOCKED);
        }
        if (status.contains("EXPIRED") && !status.contains("GRACE")) {
            traits.add(Trait.EXPIRED);
        }
        return traits;
    }

    private static @Nullable Instant time(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
