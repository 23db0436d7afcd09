package io.migrationgate.adapter.database;

import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a copy of a database of MySQL or MariaDB: the latest time in it, and whether rows can be read back whole.
 *
 * <p>Only columns that the server fills by itself say when a row was written; one that an application fills may hold a time to
 * come.
 */
final class MySqlCopy {
    /** How many tables are read from, at most. */
    private static final int TABLES = 50;

    private record Column(String table, String name) {}

    private final SqlConnection connection;
    private final MySqlServer server;
    private final TimeLimit limit;
    private final MySqlTables tables;
    private final List<Unseen> unseen = new ArrayList<>();
    private @Nullable Instant newest;
    private long asked;
    private long found;

    MySqlCopy(SqlConnection connection, MySqlServer server, TimeLimit limit, MySqlTables tables) {
        this.connection = connection;
        this.server = server;
        this.limit = limit;
        this.tables = tables;
    }

    CopyLook read() throws SQLException {
        MySqlSight.of(connection, server).tables(tables.schema(), unseen);
        MySqlLook look = new MySqlLook(limit, tables, unseen);
        connection.run("SET SESSION time_zone = @@GLOBAL.time_zone");
        for (Column column : times()) {
            look.at(column.table(), () -> time(column));
        }
        for (String table : tables.part(null, TABLES)) {
            look.at(table, () -> keys(table));
        }
        return new CopyLook(newest, asked, found, unseen);
    }

    private List<Column> times() throws SQLException {
        List<Column> columns = connection.list(
                "SELECT DISTINCT c.TABLE_NAME, c.COLUMN_NAME FROM information_schema.COLUMNS c"
                        + " JOIN information_schema.STATISTICS s ON s.TABLE_SCHEMA = c.TABLE_SCHEMA"
                        + " AND s.TABLE_NAME = c.TABLE_NAME AND s.COLUMN_NAME = c.COLUMN_NAME AND s.SEQ_IN_INDEX = 1"
                        + " WHERE c.TABLE_SCHEMA = ? AND c.DATA_TYPE IN ('timestamp', 'datetime')"
                        + " AND (LOWER(c.COLUMN_DEFAULT) LIKE 'current_timestamp%' OR LOWER(c.EXTRA) LIKE '%on update%')"
                        + " ORDER BY c.TABLE_NAME, c.COLUMN_NAME LIMIT 1000",
                row -> new Column(row.getString(1), row.getString(2)), tables.schema());
        columns.removeIf(column -> !tables.include(column.table()));
        return columns;
    }

    private void time(Column column) throws SQLException {
        Instant latest = MySqlProgress.latest(connection, column.name(), tables.quoted(column.table()));
        newest = MySqlProgress.later(newest, latest);
    }

    /** Chooses the first row by its key, the last one, and one between where the key is a number; reads each again by its key. */
    private void keys(String table) throws SQLException {
        List<String> key = connection.list(
                "SELECT COLUMN_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?"
                        + " AND INDEX_NAME = 'PRIMARY' ORDER BY SEQ_IN_INDEX",
                row -> row.getString(1),
                tables.schema(),
                table);
        if (key.isEmpty()) {
            return;
        }
        readBack(table, key, ordered(key, ""));
        readBack(table, key, ordered(key, " DESC"));
        readBack(table, key, between(table, key));
    }

    private static String ordered(List<String> key, String way) {
        return key.stream()
                .map(column -> MySqlTables.quote(column) + way)
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    private String between(String table, List<String> key) {
        String first = MySqlTables.quote(key.get(0));
        String middle = "(SELECT (MIN(" + first + ") + MAX(" + first + ")) / 2 FROM " + tables.quoted(table) + ")";
        return " WHERE " + first + " >= " + middle + ordered(key, "");
    }

    private void readBack(String table, List<String> key, String choice) throws SQLException {
        String columns = key.stream().map(MySqlTables::quote).collect(Collectors.joining(", "));
        List<Object[]> chosen =
                connection.list("SELECT " + columns + " FROM " + tables.quoted(table) + choice + " LIMIT 1", row -> {
                    Object[] values = new Object[key.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    return values;
                });
        if (chosen.isEmpty()) {
            return;
        }
        asked++;
        String condition =
                key.stream().map(column -> MySqlTables.quote(column) + " = ?").collect(Collectors.joining(" AND "));
        List<Boolean> whole = connection.list(
                "SELECT * FROM " + tables.quoted(table) + " WHERE " + condition + " LIMIT 1",
                row -> {
                    for (int i = row.getMetaData().getColumnCount(); i > 0; i--) {
                        row.getObject(i);
                    }
                    return true;
                },
                chosen.get(0));
        found += whole.size();
    }
}
