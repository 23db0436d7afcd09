package io.migrationgate.adapter.database;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import java.sql.SQLException;

/** Connects to MySQL and MariaDB, both by the driver of MariaDB. */
final class MySqlDriver implements EngineDriver {
    @Override
    public EngineSession open(DatabaseAddress address, Credential credential, TimeLimit limit) throws DatabaseTrouble {
        SqlConnection connection = connected(address, credential, limit);
        try {
            MySqlServer server = MySqlServer.read(connection);
            prepare(connection, server, limit);
            return new MySqlSession(connection, server, limit);
        } catch (SQLException e) {
            connection.close();
            throw MySqlTrouble.asking(e);
        } catch (DatabaseTrouble e) {
            connection.close();
            throw e;
        }
    }

    private static SqlConnection connected(DatabaseAddress address, Credential credential, TimeLimit limit)
            throws DatabaseTrouble {
        try {
            return MySqlConnector.connect(address, credential, limit);
        } catch (NoClassDefFoundError missing) {
            throw DatabaseTrouble.of("database.no-driver", "MySQL and MariaDB", "org.mariadb.jdbc:mariadb-java-client");
        }
    }

    /**
     * Makes the session one that can only read, gives up in time, and writes names and times in one way. Statements end by
     * themselves, so that no table stays locked against a change of its definition.
     */
    private static void prepare(SqlConnection connection, MySqlServer server, TimeLimit limit) throws SQLException {
        long seconds = Math.max(1, limit.statement().toSeconds());
        connection.run("SET SESSION TRANSACTION READ ONLY");
        connection.run("SET SESSION sql_mode = '', time_zone = '+00:00', lock_wait_timeout = " + seconds);
        connection.run(
                server.isMariaDb()
                        ? "SET SESSION max_statement_time = " + seconds
                        : "SET SESSION max_execution_time = " + seconds * 1000);
        if (server.mySql(8, 0)) {
            // Else the next value of a column that counts may be a day old.
            connection.run("SET SESSION information_schema_stats_expiry = 0");
        }
    }
}
