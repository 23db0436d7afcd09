package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The roles whose rights an account has, by membership of whatever depth.
 *
 * <p>A role that is not inherited counts as well: the account may become it. What such a role may read is left out, because
 * until then the account may not.
 */
final class PostgreSqlRoles {
    /** Who holds the rights of what nobody was named for. */
    static final long PUBLIC = 0;

    private static final String EDGES = """
            with recursive up(id) as (
              select cast(? as oid) union select m.roleid from pg_auth_members m join up on m.member = up.id)
            select cast(m.member as bigint), cast(r.oid as bigint), r.rolname, bool_or(m.admin_option),
              bool_or(%s), bool_or(%s), r.rolsuper, r.rolreplication, r.rolcreaterole, r.rolcreatedb, r.rolbypassrls
            from pg_auth_members m join up on up.id = m.member join pg_roles r on r.oid = m.roleid
            join pg_roles w on w.oid = m.member
            group by m.member, r.oid, r.rolname, r.rolsuper, r.rolreplication, r.rolcreaterole, r.rolcreatedb, r.rolbypassrls
            order by r.rolname, m.member""";

    private static final String DATABASE_OWNER = """
            select cast(d.datdba as bigint), cast(r.oid as bigint) from pg_database d, pg_roles r
            where d.datname = current_database() and r.rolname = 'pg_database_owner'""";

    private static final List<String> ATTRIBUTES =
            List.of("SUPERUSER", "REPLICATION", "CREATEROLE", "CREATEDB", "BYPASSRLS");

    /**
     * One membership.
     *
     * @param inherits whether the member has the rights of the role without becoming it
     * @param becomes whether the member may become the role
     * @param attributes of the role, which are never inherited
     */
    private record Edge(
            long member,
            long role,
            String name,
            boolean passesOn,
            boolean inherits,
            boolean becomes,
            List<String> attributes) {}

    private final long account;
    private final Map<Long, String> names = new LinkedHashMap<>();
    private final Map<Long, Boolean> inherited = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    /** @param account the number of the account */
    PostgreSqlRoles(PostgreSqlConnection connection, long account) throws SQLException {
        this.account = account;
        inherited.put(account, true);
        boolean options = connection.since(16);
        String statement =
                EDGES.formatted(options ? "m.inherit_option" : "w.rolinherit", options ? "m.set_option" : "true");
        edges.addAll(connection.list(statement, PostgreSqlRoles::edge, account));
        spread();
        if (connection.since(14)) {
            for (long[] owner : connection.list(DATABASE_OWNER, row -> new long[] {row.getLong(1), row.getLong(2)})) {
                if (inherited.containsKey(owner[0])) {
                    edges.add(new Edge(owner[0], owner[1], "pg_database_owner", false, true, false, List.of()));
                }
            }
            spread();
        }
    }

    /** Every role that is reached, the account first. */
    String numbers() {
        return inherited.keySet().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    boolean isInherited(long role) {
        return role == PUBLIC || inherited.getOrDefault(role, false);
    }

    Way way(long holder) {
        if (holder == PUBLIC) {
            return Way.PUBLIC;
        }
        return holder == account ? Way.DIRECT : Way.ROLE;
    }

    /** The role that a right of that holder came by; null when it came by none. */
    @Nullable String via(long holder) {
        return names.get(holder);
    }

    /** What the memberships themselves give. */
    List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (Edge edge : edges) {
            if (inherited.containsKey(edge.member())) {
                membership(edge, grants);
            }
        }
        return grants;
    }

    private void membership(Edge edge, List<Grant> grants) {
        boolean builtIn = edge.name().startsWith("pg_");
        if (builtIn || edge.passesOn()) {
            grants.add(grant("MEMBER", edge.name(), edge, edge.passesOn()));
        }
        if (edge.becomes() && !edge.inherits()) {
            grants.add(grant("SET ROLE", edge.name(), edge, false));
        }
        if (edge.becomes()) {
            edge.attributes()
                    .forEach(attribute -> grants.add(new Grant(attribute, "*.*", Way.ROLE, edge.name(), false)));
        }
        if (edge.name().equals("pg_read_all_data") && isInherited(edge.role())) {
            grants.add(new Grant("SELECT", "*.*", Way.ROLE, edge.name(), false));
            grants.add(new Grant("USAGE", "schema *", Way.ROLE, edge.name(), false));
        }
        if (edge.name().equals("pg_write_all_data")) {
            for (String right : List.of("INSERT", "UPDATE", "DELETE")) {
                grants.add(new Grant(right, "*.*", Way.ROLE, edge.name(), false));
            }
        }
    }

    private Grant grant(String right, String on, Edge edge, boolean grantable) {
        return new Grant(right, on, way(edge.member()), via(edge.member()), grantable);
    }

    /** Goes up from the account, and again where a role turns out to be inherited after all. */
    private void spread() {
        Deque<Long> todo = new ArrayDeque<>(inherited.keySet());
        while (!todo.isEmpty()) {
            long member = todo.pop();
            for (Edge edge : edges) {
                if (edge.member() == member && (edge.inherits() || edge.becomes())) {
                    boolean inherits = edge.inherits() && inherited.getOrDefault(member, false);
                    Boolean known = inherited.get(edge.role());
                    if (known == null || (inherits && !known)) {
                        inherited.put(edge.role(), inherits);
                        names.put(edge.role(), edge.name());
                        todo.push(edge.role());
                    }
                }
            }
        }
    }

    private static Edge edge(ResultSet row) throws SQLException {
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            if (row.getBoolean(7 + i)) {
                attributes.add(ATTRIBUTES.get(i));
            }
        }
        return new Edge(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                attributes);
    }
}
