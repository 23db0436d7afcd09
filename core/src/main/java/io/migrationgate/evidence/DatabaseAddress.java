package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is reached for reading, and whose credentials are used; the identity that acts is no part of it.
 *
 * @param port 1 to 65535
 * @param database its name on the server; for Oracle the service, for Redis the number, 0 when the plan gives none
 * @param credentials name under which the reading credential is looked up
 */
public record DatabaseAddress(Engine engine, String host, int port, String database, Tls tls, String credentials) {
    /** The address of a side of a database; empty when the plan says too little of it. */
    public static Optional<DatabaseAddress> of(Database database, Backup.Side side) {
        return of(database.engine(), side == Backup.Side.SOURCE ? database.source() : database.target());
    }

    /** The address of an endpoint; empty when host, database or credentials are not given. */
    public static Optional<DatabaseAddress> of(Engine engine, @Nullable DatabaseEndpoint endpoint) {
        if (endpoint == null || endpoint.host() == null || endpoint.credentials() == null) {
            return Optional.empty();
        }
        String database = endpoint.database() == null && engine == Engine.REDIS ? "0" : endpoint.database();
        if (database == null) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseAddress(
                engine, endpoint.host(), port(engine, endpoint), database, endpoint.tls(), endpoint.credentials()));
    }

    /** The port of an endpoint, which may leave the usual one out. */
    static int port(Engine engine, DatabaseEndpoint endpoint) {
        return endpoint.port() == null ? usual(engine) : endpoint.port();
    }

    /** The port that servers of the engine listen on when nobody says otherwise. */
    private static int usual(Engine engine) {
        return switch (engine) {
            case MYSQL -> 3306;
            case POSTGRESQL -> 5432;
            case ORACLE -> 1521;
            case MONGODB -> 27017;
            case REDIS -> 6379;
        };
    }
}
