package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the access lists of one kind of object, put together where an account holds the same right on all objects of a
 * schema: {@code SELECT} on {@code orders.*}.
 *
 * <p>Of rights on some of them, {@value #NAMED} names are told and the rest is counted; schemas are all named, as it takes
 * the right to use one to reach what is in it. An owner holds {@code ALL}.
 */
final class PostgreSqlGrants {
    static final int NAMED = 50;

    /** What an account without membership may do only after it has become a role. */
    private static final Set<String> READING = Set.of("SELECT", "USAGE");

    private static final String USERS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

    /** Objects: kind of word, schema, name, owner, access list, what the list is when it was never changed. */
    enum Kind {
        DATABASE("pg_database", "database ", """
                select null, datname, datdba, datacl, acldefault('d', datdba) from pg_database
                where datname = current_database()"""),
        SCHEMA("pg_namespace", "schema ", """
                select null, n.nspname, n.nspowner, n.nspacl, acldefault('n', n.nspowner) from pg_namespace n where\s""" + USERS),
        TABLE("pg_class", "", """
                select n.nspname, c.relname, c.relowner, c.relacl, acldefault('r', c.relowner)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and\s""" + USERS),
        COLUMN("pg_attribute", "", """
                select n.nspname, c.relname || '(' || a.attname || ')', null, a.attacl, null
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where a.attacl is not null and not a.attisdropped and\s""" + USERS),
        SEQUENCE("pg_class", "sequence ", """
                select n.nspname, c.relname, c.relowner, c.relacl, acldefault('s', c.relowner)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and\s""" + USERS),
        /** Those that do more than their caller may; the rest give nothing by themselves. */
        FUNCTION("pg_proc", "function ", """
                select n.nspname, p.proname, p.proowner, p.proacl, acldefault('f', p.proowner)
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and\s""" + USERS),
        /** Functions of the server that were opened to somebody: they read and write its files. */
        SERVER_FUNCTION("pg_proc", "function ", """
                select n.nspname, p.proname, null, p.proacl, null
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.proacl is not null and n.nspname = 'pg_catalog'"""),
        SERVER_TABLE("pg_class", "", """
                select n.nspname, c.relname, null, c.relacl, null
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relacl is not null and n.nspname = 'pg_catalog'"""),
        FOREIGN_SERVER("pg_foreign_server", "server ", """
                select null, srvname, srvowner, srvacl, acldefault('S', srvowner) from pg_foreign_server"""),
        PARAMETER("pg_parameter_acl", "parameter ", "select null, parname, null, paracl, null from pg_parameter_acl"),
        NEW_OBJECT("pg_default_acl", "new ", """
                select null, case d.defaclobjtype when 'r' then 'table' when 'S' then 'sequence' when 'f' then 'function'
                  when 'T' then 'type' else 'schema' end || ' ' || coalesce(n.nspname, '*') || '.*', d.defaclrole, d.defaclacl, null
                from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace""");

        private final String catalog;
        private final String word;
        private final String objects;

        Kind(String catalog, String word, String objects) {
            this.catalog = catalog;
            this.word = word;
            this.objects = objects;
        }

        String catalog() {
            return catalog;
        }

        /** The first major version that has such objects. */
        int oldest() {
            return this == PARAMETER ? 15 : 0;
        }

        /** Rights that every role has on what belongs to the server itself say nothing about one. */
        private boolean isServer() {
            return this == SERVER_FUNCTION || this == SERVER_TABLE;
        }

        /** An owner is no owner of what is yet to be made. */
        private boolean isOwned() {
            return this != NEW_OBJECT;
        }
    }

    private static final String HELD = """
            with reached as (select unnest(cast(? as oid[])) as id),
            object(space, name, owner, list, usual) as (
              select cast(s as text), cast(n as text), cast(o as oid), cast(l as aclitem[]), cast(u as aclitem[])
              from (%s) x(s, n, o, l, u)),
            total as (select space, count(*) as objects from object group by space),
            held(space, name, privilege, holder, grantable, owned) as (
              select o.space, o.name, a.privilege_type, a.grantee, a.is_grantable, false
              from object o, aclexplode(coalesce(o.list, o.usual)) a
              where (o.owner is null or a.grantee <> o.owner)
              and (a.grantee in (select id from reached) or (a.grantee = 0 and %s))
              union all
              select o.space, o.name, 'ALL', o.owner, false, true from object o
              where %s and o.owner in (select id from reached))
            select h.space, h.privilege, cast(h.holder as bigint), h.grantable, h.owned, count(*), t.objects,
              (array_agg(h.name order by h.name collate "C"))[1:%d]
            from held h join total t on coalesce(t.space, '') = coalesce(h.space, '')
            group by h.space, h.privilege, h.holder, h.grantable, h.owned, t.objects
            order by h.space, h.owned, h.holder, h.privilege, h.grantable""";

    private static final String READABLE = """
            select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and %s
            group by n.nspname having bool_and(has_table_privilege(cast(? as oid), c.oid, 'SELECT'))
            order by n.nspname""".formatted(USERS);

    private final PostgreSqlConnection connection;
    private final PostgreSqlRoles roles;
    private final long account;

    PostgreSqlGrants(PostgreSqlConnection connection, PostgreSqlRoles roles, long account) {
        this.connection = connection;
        this.roles = roles;
        this.account = account;
    }

    /** All rights on objects of that kind. */
    List<Grant> of(Kind kind) throws SQLException {
        List<Grant> grants = new ArrayList<>();
        int named = kind == Kind.SCHEMA ? PostgreSqlRights.MOST : NAMED;
        String statement = HELD.formatted(kind.objects, kind.isServer() ? "false" : "true", kind.isOwned(), named);
        connection.each(statement, row -> take(kind, row, grants), roles.numbers());
        if (kind == Kind.TABLE) {
            grants.addAll(readable(grants));
        }
        return grants;
    }

    private void take(Kind kind, ResultSet row, List<Grant> grants) throws SQLException {
        long holder = row.getLong(3);
        String right = row.getString(2);
        String via = roles.via(holder);
        if ((kind.isServer() && via != null && via.startsWith("pg_"))
                || (!roles.isInherited(holder) && READING.contains(right))) {
            return;
        }
        Way way = row.getBoolean(5) ? Way.OWNER : roles.way(holder);
        long count = row.getLong(6);
        String space = row.getString(1);
        if (space == null
                || kind.isServer()
                || kind == Kind.COLUMN
                || kind == Kind.FUNCTION
                || count < row.getLong(7)) {
            String in = space == null ? kind.word : kind.word + space + ".";
            String[] names = names(row.getArray(8));
            for (String name : names) {
                grants.add(new Grant(right, in + name, way, via, row.getBoolean(4)));
            }
            if (count > names.length) {
                grants.add(new Grant(right, in + "(" + (count - names.length) + " more)", way, via, row.getBoolean(4)));
            }
        } else {
            grants.add(new Grant(right, kind.word + space + ".*", way, via, row.getBoolean(4)));
        }
    }

    /** Schemas of which the account may read every table, though no single way leads to all of them. */
    private List<Grant> readable(List<Grant> known) throws SQLException {
        Set<String> whole = new HashSet<>();
        for (Grant grant : known) {
            if ((grant.right().equals("SELECT") || grant.right().equals("ALL"))) {
                whole.add(grant.on());
            }
        }
        List<Grant> more = new ArrayList<>();
        for (String schema : connection.list(READABLE, row -> row.getString(1), account)) {
            String all = schema + ".*";
            if (!whole.contains(all)) {
                known.stream()
                        .filter(grant -> grant.on().startsWith(schema + ".")
                                && !grant.on().contains("("))
                        .filter(grant ->
                                grant.right().equals("SELECT") || grant.right().equals("ALL"))
                        .findFirst()
                        .ifPresent(grant -> more.add(new Grant("SELECT", all, grant.way(), grant.via(), false)));
            }
        }
        return more;
    }

    private static String[] names(Array names) throws SQLException {
        return (String[]) names.getArray();
    }
}
