package io.migrationgate.adapter.database;

import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.Unseen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the rows of tables; partitions count in their table, and what inherits from a table does not. */
final class PostgreSqlRows {
    private static final String TABLES = """
            select n.nspname || '.' || c.relname, n.nspname, c.relname, c.relkind = 'p',
              has_schema_privilege(n.oid, 'USAGE'), has_table_privilege(c.oid, 'SELECT'), row_security_active(c.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and %s
            and (n.nspname || '.' || c.relname) collate "C" > ?
            order by (n.nspname || '.' || c.relname) collate "C" limit %d
            """.formatted(PostgreSqlChoice.TABLES, RowCounts.TABLES + 1);

    private record Table(
            String name, String quoted, boolean partitioned, boolean reached, boolean readable, boolean filtered) {}

    private final PostgreSqlConnection connection;
    private final PostgreSqlChoice choice;
    private final List<Rows> counted = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();

    PostgreSqlRows(PostgreSqlConnection connection, PostgreSqlChoice choice) {
        this.connection = connection;
        this.choice = choice;
    }

    /** @param after the name that the part begins behind; null for the first part */
    RowCounts read(@Nullable String after) throws SQLException {
        List<Table> tables = connection.list(TABLES, PostgreSqlRows::table, choice.bound(after == null ? "" : after));
        @Nullable String last = null;
        for (Table table : tables.subList(0, Math.min(RowCounts.TABLES, tables.size()))) {
            if (last != null && connection.limit().over()) {
                return new RowCounts(counted, last, unseen);
            }
            count(table);
            last = table.name();
        }
        return new RowCounts(counted, tables.size() > RowCounts.TABLES ? last : null, unseen);
    }

    private static Table table(ResultSet row) throws SQLException {
        return new Table(
                row.getString(1),
                PostgreSqlConnection.quoted(row.getString(2), row.getString(3)),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    private void count(Table table) throws SQLException {
        String needs = needs(table);
        if (needs != null) {
            unseen.add(new Unseen(table.name(), needs));
            return;
        }
        String from = (table.partitioned() ? "" : "only ") + table.quoted();
        try {
            long rows = connection
                    .list("select count(*) from " + from, row -> row.getLong(1))
                    .get(0);
            counted.add(new Rows(table.name(), rows));
        } catch (SQLException failed) {
            if (!PostgreSqlTrouble.isTime(failed)) {
                throw failed;
            }
            unseen.add(new Unseen(table.name(), "more time"));
        }
    }

    private static @Nullable String needs(Table table) {
        if (!table.reached()) {
            return "USAGE ON its schema";
        }
        if (!table.readable()) {
            return "SELECT";
        }
        return table.filtered() ? "BYPASSRLS" : null;
    }
}
