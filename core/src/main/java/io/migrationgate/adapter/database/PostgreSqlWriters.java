package io.migrationgate.adapter.database;

import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which roles could write to one database: into a table, by owning one, or by being or becoming a role that can.
 *
 * <p>A right to make tables is not one to write to those that are there. A password that ended keeps nobody out who logs in
 * without one, so that it locks no account.
 */
final class PostgreSqlWriters {
    private static final int MOST = 2_000;

    /** Access lists are read once each: asking for every role and table would take their product. */
    private static final String WRITERS = """
            with recursive tables as (
              select c.oid, c.relowner as owner, c.relacl as list from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where c.relkind in ('r', 'p', 'f', 'v') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'),
            writer(id) as (
              select owner from tables
              union
              select a.grantee from tables t, aclexplode(t.list) a
              where a.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
              union
              select x.grantee from pg_attribute a join tables t on t.oid = a.attrelid, aclexplode(a.attacl) x
              where a.attacl is not null and x.privilege_type in ('INSERT', 'UPDATE')
              union
              select datdba from pg_database where datname = current_database()
              union
              select oid from pg_roles where rolsuper or rolname = 'pg_write_all_data'
              union
              select m.member from pg_auth_members m join writer w on m.roleid = w.id)
            select r.rolname,
              not r.rolcanlogin or (not r.rolsuper
                and (r.rolconnlimit = 0 or not has_database_privilege(r.oid, current_database(), 'CONNECT'))),
              w.id is not null or exists (select from writer where id = 0), r.rolname ~ '^pg_'
            from pg_roles r left join writer w on w.id = r.oid
            where w.id is not null or exists (select from writer where id = 0) or r.rolname = any(cast(? as name[]))
            order by r.rolname = any(cast(? as name[])) desc, r.rolname limit %d""".formatted(MOST + 1);

    private final PostgreSqlConnection connection;

    PostgreSqlWriters(PostgreSqlConnection connection) {
        this.connection = connection;
    }

    /** @param asked accounts that are told whether they can write or not, where they exist */
    WriterAccounts read(List<String> asked) throws SQLException {
        List<Unseen> unseen = new ArrayList<>();
        String[] names = asked.toArray(String[]::new);
        List<Account> accounts = connection
                .look(
                        "pg_roles, pg_auth_members",
                        unseen,
                        () -> connection.list(WRITERS, PostgreSqlWriters::account, names, names))
                .orElse(List.of());
        if (accounts.size() > MOST) {
            unseen.add(new Unseen("accounts beyond " + MOST, "fewer accounts that can write"));
        }
        return new WriterAccounts(accounts.subList(0, Math.min(MOST, accounts.size())), unseen);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
    }
}
