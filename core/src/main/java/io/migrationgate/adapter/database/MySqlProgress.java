package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SourceProgress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the binary log stands, and the newest time in the heartbeat table. No server tells when it was last written to.
 *
 * <p>A column that holds a time without a zone is taken for one in the server's own.
 */
final class MySqlProgress {
    private static final int GTID_SET = 5;

    private final SqlConnection connection;
    private final MySqlServer server;

    MySqlProgress(SqlConnection connection, MySqlServer server) {
        this.connection = connection;
        this.server = server;
    }

    /** How the end of the log is asked for: MySQL 8.4 has left its older name. */
    static String statement(MySqlServer server) {
        return server.mySql(8, 2) ? "SHOW BINARY LOG STATUS" : "SHOW MASTER STATUS";
    }

    /** The right that it takes. */
    static String needs(MySqlServer server) {
        return server.mariaDb(10, 5) ? "BINLOG MONITOR ON *.*" : "REPLICATION CLIENT ON *.*";
    }

    SourceProgress read(@Nullable String heartbeat) throws SQLException, DatabaseTrouble {
        return new SourceProgress(position(), null, heartbeat == null ? null : newest(heartbeat));
    }

    private String position() throws SQLException, DatabaseTrouble {
        Optional<String> position;
        try {
            position = connection.first(statement(server), this::position);
        } catch (SQLException e) {
            if (MySqlTrouble.denied(e)) {
                throw DatabaseTrouble.of("database.no-right", needs(server));
            }
            throw e;
        }
        return position.orElseThrow(() -> DatabaseTrouble.of("database.no-log"));
    }

    private String position(ResultSet row) throws SQLException {
        String place = row.getString(1) + ":" + row.getString(2);
        String set = server.isMariaDb() ? "" : row.getString(GTID_SET);
        return set == null || set.isEmpty() ? place : place + " " + set.replaceAll("\\s", "");
    }

    private @Nullable Instant newest(String heartbeat) throws SQLException, DatabaseTrouble {
        int dot = heartbeat.indexOf('.');
        String schema = heartbeat.substring(0, Math.max(0, dot));
        String table = heartbeat.substring(dot + 1);
        List<String> columns = connection.list(
                "SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?"
                        + " AND DATA_TYPE IN ('timestamp', 'datetime') ORDER BY ORDINAL_POSITION",
                row -> row.getString(1),
                schema,
                table);
        if (columns.isEmpty()) {
            throw DatabaseTrouble.of("database.no-heartbeat", heartbeat);
        }
        connection.run("SET SESSION time_zone = @@GLOBAL.time_zone");
        Instant newest = null;
        for (String column : columns) {
            String place = MySqlTables.quote(schema) + "." + MySqlTables.quote(table);
            Instant time = latest(connection, column, place);
            newest = later(newest, time);
        }
        return newest;
    }

    /** The later of two times, of which either may be missing. */
    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }

    /** The greatest time in a column; null when it has none. */
    static @Nullable Instant latest(SqlConnection connection, String column, String table) throws SQLException {
        BigDecimal seconds = connection
                .list(
                        "SELECT UNIX_TIMESTAMP(MAX(" + MySqlTables.quote(column) + ")) FROM " + table,
                        row -> Optional.ofNullable(row.getBigDecimal(1)))
                .get(0)
                .orElse(null);
        if (seconds == null) {
            return null;
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValue(), seconds.subtract(whole).movePointRight(9).longValue());
    }
}
