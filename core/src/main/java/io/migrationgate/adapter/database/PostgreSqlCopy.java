package io.migrationgate.adapter.database;

import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.Unseen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a restored copy: the newest time that an index leads to, and rows by their keys, read whole on the server and
 * never brought here.
 */
final class PostgreSqlCopy {
    /** How many tables are looked into. */
    private static final int MOST = 200;
    /** How far behind the first key the one between lies at most: an index is walked that far. */
    private static final int BETWEEN = 10_000;

    private static final String TABLES = """
            select n.nspname || '.' || c.relname, n.nspname, c.relname, cast(least(greatest(c.reltuples, 0) / 2, %d) as int),
              (select string_agg(quote_ident(a.attname), ', ' order by array_position(cast(i.indkey as int2[]), a.attnum))
                from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
                where i.indrelid = c.oid and i.indisprimary),
              (select string_agg(quote_ident(a.attname) || ' desc', ', '
                  order by array_position(cast(i.indkey as int2[]), a.attnum))
                from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
                where i.indrelid = c.oid and i.indisprimary),
              (select quote_ident(a.attname) from pg_index i join pg_attribute a on a.attrelid = c.oid
                and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisvalid and i.indpred is null
                and a.atttypid = cast('timestamptz' as regtype) order by a.attnum limit 1),
              has_schema_privilege(n.oid, 'USAGE') and has_table_privilege(c.oid, 'SELECT') and not row_security_active(c.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and %s
            order by n.nspname collate "C", c.relname collate "C" limit %d""".formatted(BETWEEN, PostgreSqlChoice.TABLES, MOST);

    private record Table(
            String name,
            String quoted,
            int middle,
            @Nullable String key,
            @Nullable String backwards,
            @Nullable String time,
            boolean readable) {}

    private final PostgreSqlConnection connection;
    private final PostgreSqlChoice choice;
    private final List<Unseen> unseen = new ArrayList<>();
    private @Nullable Instant newest;
    private long asked;
    private long found;

    PostgreSqlCopy(PostgreSqlConnection connection, PostgreSqlChoice choice) {
        this.connection = connection;
        this.choice = choice;
    }

    CopyLook read() throws SQLException {
        for (Table table : connection.list(TABLES, PostgreSqlCopy::table, choice.bound())) {
            if (table.readable()) {
                times(table);
                keys(table);
            } else {
                unseen.add(new Unseen(table.name(), "SELECT on every row"));
            }
        }
        return new CopyLook(newest, asked, found, unseen);
    }

    private static Table table(ResultSet row) throws SQLException {
        return new Table(
                row.getString(1),
                PostgreSqlConnection.quoted(row.getString(2), row.getString(3)),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8));
    }

    private void times(Table table) throws SQLException {
        if (table.time() != null) {
            connection.each(
                    "select max(" + table.time() + ") from " + table.quoted() + " where isfinite(" + table.time() + ")",
                    row -> {
                        OffsetDateTime time = row.getObject(1, OffsetDateTime.class);
                        if (time != null && (newest == null || newest.isBefore(time.toInstant()))) {
                            newest = time.toInstant();
                        }
                    });
        }
    }

    private void keys(Table table) throws SQLException {
        String key = table.key();
        String backwards = table.backwards();
        if (key != null && backwards != null) {
            key(table, key, key, 0);
            key(table, key, backwards, 0);
            key(table, key, key, table.middle());
        }
    }

    /** The row is made to one text, which needs all of it; a row that cannot be read was asked for and not found. */
    private void key(Table table, String key, String order, int offset) throws SQLException {
        String chosen =
                "select " + key + " from " + table.quoted() + " order by " + order + " limit 1 offset " + offset;
        if (connection.holds("exists (" + chosen + ")")) {
            asked++;
            try {
                connection.each(
                        "select octet_length(cast((t.*) as text)) from " + table.quoted() + " t where (" + key + ") = ("
                                + chosen + ")",
                        row -> found++);
            } catch (SQLException unreadable) {
                if (!PostgreSqlTrouble.isDamage(unreadable)) {
                    throw unreadable;
                }
            }
        }
    }
}
