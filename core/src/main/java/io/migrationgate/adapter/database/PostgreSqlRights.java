package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.Unseen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a role may do in one database, with everything that it may by membership, ownership or being anybody. */
final class PostgreSqlRights {
    /** More grants than a person would read, and than a report should carry. */
    static final int MOST = 2_000;

    private static final String ROLE = """
            select cast(oid as bigint), rolsuper, rolreplication, rolcreaterole, rolcreatedb, rolbypassrls, not rolcanlogin,
              rolconnlimit = 0, coalesce(rolvaliduntil <= clock_timestamp(), false),
              case when isfinite(rolvaliduntil) then rolvaliduntil end
            from pg_roles where rolname = ?""";

    private record Role(
            long number, Set<Trait> traits, @Nullable Instant validUntil) {}

    private final PostgreSqlConnection connection;
    private final List<Unseen> unseen = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();

    PostgreSqlRights(PostgreSqlConnection connection) {
        this.connection = connection;
    }

    AccountRights of(String account) throws SQLException, DatabaseTrouble {
        Optional<List<Role>> found =
                connection.look("pg_roles", unseen, () -> connection.list(ROLE, PostgreSqlRights::role, account));
        String version = "PostgreSQL " + connection.version();
        if (found.isEmpty()) {
            return new AccountRights(account, version, Set.of(), null, List.of(), unseen);
        }
        Role role =
                found.get().stream().findFirst().orElseThrow(() -> DatabaseTrouble.of("database.no-account", account));
        Optional<PostgreSqlRoles> roles =
                connection.look("pg_auth_members", unseen, () -> new PostgreSqlRoles(connection, role.number()));
        if (roles.isPresent()) {
            grants.addAll(roles.get().grants());
            PostgreSqlGrants held = new PostgreSqlGrants(connection, roles.get(), role.number());
            for (PostgreSqlGrants.Kind kind : PostgreSqlGrants.Kind.values()) {
                if (connection.since(kind.oldest())) {
                    connection.look(kind.catalog(), unseen, () -> held.of(kind)).ifPresent(grants::addAll);
                }
            }
        }
        if (grants.size() > MOST) {
            unseen.add(new Unseen("rights beyond " + MOST, "an account with fewer"));
        }
        List<Grant> told = grants.subList(0, Math.min(MOST, grants.size()));
        return new AccountRights(account, version, role.traits(), role.validUntil(), told, unseen);
    }

    private static Role role(ResultSet row) throws SQLException {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        List<Trait> columns = List.of(
                Trait.SUPERUSER,
                Trait.REPLICATION,
                Trait.CREATE_ROLE,
                Trait.CREATE_DATABASE,
                Trait.BYPASS_ROW_SECURITY,
                Trait.NO_LOGIN,
                Trait.LOCKED,
                Trait.EXPIRED);
        for (int i = 0; i < columns.size(); i++) {
            if (row.getBoolean(2 + i)) {
                traits.add(columns.get(i));
            }
        }
        OffsetDateTime until = row.getObject(10, OffsetDateTime.class);
        return new Role(row.getLong(1), traits, until == null ? null : until.toInstant());
    }
}
