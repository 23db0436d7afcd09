package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the reading account may look at as it is connected: the server leaves out of its lists, in silence, whatever it may not.
 *
 * <p>Roles that it has not taken do not count.
 */
final class MySqlSight {
    private static final Set<String> EVERYTHING = Set.of("ALL PRIVILEGES", "ALL");

    private final List<Grant> grants;

    private MySqlSight(List<Grant> grants) {
        this.grants = List.copyOf(grants);
    }

    static MySqlSight of(SqlConnection connection, MySqlServer server) throws SQLException {
        List<Grant> grants = new ArrayList<>();
        for (String line : lines(connection, server)) {
            MySqlGrant.of(line).ifPresent(read -> grants.addAll(read.grants()));
        }
        return new MySqlSight(grants);
    }

    private static List<String> lines(SqlConnection connection, MySqlServer server) throws SQLException {
        Optional<Set<MySqlAccount>> roles = server.mySql(8, 0)
                ? connection
                        .first("SELECT CURRENT_ROLE()", row -> row.getString(1))
                        .filter(told -> !told.equals("NONE"))
                        .flatMap(MySqlGrant::roles)
                : Optional.empty();
        if (roles.isEmpty()) {
            return connection.list("SHOW GRANTS", row -> row.getString(1));
        }
        List<Object> bound = new ArrayList<>();
        roles.get().forEach(role -> {
            bound.add(role.user());
            bound.add(role.host());
        });
        String using = String.join(", ", Collections.nCopies(roles.get().size(), "?@?"));
        return connection.list(
                "SHOW GRANTS FOR CURRENT_USER() USING " + using, row -> row.getString(1), bound.toArray());
    }

    /** Whether a right holds for all of a schema. */
    boolean has(String right, String schema) {
        return grants.stream()
                .anyMatch(grant -> (grant.right().equals(right) || EVERYTHING.contains(grant.right()))
                        && MySqlScope.covers(grant, schema));
    }

    /** Whether any right but that to read holds for all of a schema. */
    boolean hasMore(String schema) {
        return grants.stream().anyMatch(grant -> !grant.right().equals("SELECT") && MySqlScope.covers(grant, schema));
    }

    /** Notes what is hidden from an account without that right on the schema. */
    void needs(String right, String schema, String what, List<Unseen> unseen) {
        if (!has(right, schema)) {
            unseen.add(new Unseen(what, right + " ON " + MySqlGrant.plain(schema) + ".*"));
        }
    }

    /** Notes tables that may be hidden. */
    void tables(String schema, List<Unseen> unseen) {
        needs("SELECT", schema, "tables of " + schema + " without a right on them", unseen);
    }
}
