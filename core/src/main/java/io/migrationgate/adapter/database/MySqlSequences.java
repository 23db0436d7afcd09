package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SequenceValues.Value;
import io.migrationgate.evidence.Unseen;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the counting columns of a database of MySQL or MariaDB stand, and the sequences of MariaDB: of those the value
 * behind the ones that sessions may have set aside.
 */
final class MySqlSequences {
    /** More of them than this are not told in one answer. */
    private static final int MOST = 10_000;

    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private record Counting(String table, String column) {}

    private final SqlConnection connection;
    private final MySqlServer server;
    private final TimeLimit limit;
    private final MySqlTables tables;
    private final List<Value> values = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private final MySqlLook look;

    MySqlSequences(SqlConnection connection, MySqlServer server, TimeLimit limit, MySqlTables tables) {
        this.connection = connection;
        this.server = server;
        this.limit = limit;
        this.tables = tables;
        this.look = new MySqlLook(limit, tables, unseen);
    }

    SequenceValues read() throws SQLException {
        MySqlSight.of(connection, server).tables(tables.schema(), unseen);
        List<Counting> columns = connection.list(
                "SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ?"
                        + " AND EXTRA LIKE '%auto_increment%' ORDER BY TABLE_NAME LIMIT " + (MOST + 1),
                row -> new Counting(row.getString(1), row.getString(2)),
                tables.schema());
        columns.removeIf(column -> !tables.include(column.table()));
        for (Counting column : columns) {
            if (values.size() >= MOST || limit.over()) {
                unseen.add(new Unseen("columns from " + name(column) + " on", "more time"));
                break;
            }
            look.at(column.table(), () -> count(column));
        }
        if (server.isMariaDb()) {
            sequences();
        }
        return new SequenceValues(values, unseen);
    }

    private String name(Counting column) {
        return tables.full(column.table()) + "." + column.column();
    }

    /** A table that nothing was ever written to does not tell its next value, which then is the first one. */
    private void count(Counting column) throws SQLException {
        Long greatest =
                number("SELECT MAX(" + MySqlTables.quote(column.column()) + ") FROM " + tables.quoted(column.table()));
        Long next = number(
                "SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?",
                tables.schema(),
                column.table());
        if (next == null && greatest != null) {
            unseen.add(new Unseen(name(column), "AUTO_INCREMENT of the table"));
        } else {
            values.add(new Value(name(column), next == null ? 1 : next, greatest));
        }
    }

    private void sequences() throws SQLException {
        List<String> names = connection.list(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'SEQUENCE'"
                        + " ORDER BY TABLE_NAME LIMIT " + MOST,
                row -> row.getString(1),
                tables.schema());
        for (String name : names) {
            look.at(name, () -> {
                Long next = number("SELECT next_not_cached_value FROM " + tables.quoted(name));
                values.add(new Value(tables.full(name), next == null ? 0 : next, null));
            });
        }
    }

    /** Values beyond the range of signed numbers are told as its end. */
    private @Nullable Long number(String statement, Object... bound) throws SQLException {
        Optional<BigDecimal> number = connection.first(statement, row -> row.getBigDecimal(1), bound);
        return number.map(found -> found.min(GREATEST).longValue()).orElse(null);
    }
}
