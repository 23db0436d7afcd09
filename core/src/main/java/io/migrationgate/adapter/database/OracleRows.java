package io.migrationgate.adapter.database;

import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SequenceValues.Value;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.TablePatterns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Counts rows of Oracle, reads where its sequences stand, and reads some rows of a copy back. */
final class OracleRows {
    private static final String OURS = " NOT IN " + OracleViews.MAINTAINED;
    private static final int LOOKED = 7;
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final SqlConnection connection;
    private final OracleViews views;
    private final TimeLimit limit;

    private record Named(String owner, String table) {
        String name() {
            return owner + "." + table;
        }

        /** Names hold no quotation mark in Oracle; one that does is not written into a statement. */
        String quoted() throws DatabaseTrouble {
            return quote(owner) + "." + quote(table);
        }
    }

    /** @param zone whether its times tell their zone; those that do not are taken to be UTC */
    private record Column(Named table, String name, boolean zone) {
        String latest() throws DatabaseTrouble {
            String latest = "MAX(" + quote(name) + ")";
            return zone ? "SYS_EXTRACT_UTC(" + latest + ")" : "CAST(" + latest + " AS TIMESTAMP)";
        }
    }

    OracleRows(SqlConnection connection, OracleViews views, TimeLimit limit) {
        this.connection = connection;
        this.views = views;
        this.limit = limit;
    }

    RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        List<Rows> rows = new ArrayList<>();
        String last = null;
        for (Named table : tables(question, RowCounts.TABLES + 1, unseen)) {
            if (rows.size() + unseen.size() >= RowCounts.TABLES || (last != null && limit.over())) {
                return new RowCounts(rows, last, unseen);
            }
            try {
                rows.addAll(connection.list(
                        "SELECT COUNT(*) FROM " + table.quoted(), row -> new Rows(table.name(), row.getLong(1))));
            } catch (SQLException failed) {
                DatabaseTrouble trouble = OracleViews.asking(failed);
                if (trouble.isUnreachable()) {
                    throw trouble;
                }
                unseen.add(new Unseen(
                        table.name(), OracleViews.isRefusal(failed) ? "SELECT on " + table.name() : "more time"));
            }
            last = table.name();
        }
        return new RowCounts(rows, null, unseen);
    }

    private List<Named> tables(DatabaseQuestion question, int most, List<Unseen> unseen) throws DatabaseTrouble {
        TablePatterns patterns = new TablePatterns(question.tables(), question.exclude());
        String after = question.after() == null ? " " : question.after();
        List<Named> tables = new ArrayList<>();
        views.each(
                unseen,
                "dba_tables",
                "SELECT owner, table_name FROM dba_tables WHERE owner" + OURS
                        + " AND temporary = 'N' AND owner || '.' || table_name > ?"
                        + " ORDER BY owner || '.' || table_name",
                row -> {
                    Named table = new Named(row.getString(1), row.getString(2));
                    if (tables.size() < most && patterns.include(table.name())) {
                        tables.add(table);
                    }
                },
                after);
        return tables;
    }

    /** LAST_NUMBER is what comes after the values that are held ready: never less than the next one. */
    SequenceValues sequences() throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        views.each(
                unseen,
                "dba_sequences",
                "SELECT sequence_owner, sequence_name, last_number FROM dba_sequences WHERE sequence_owner" + OURS
                        + " ORDER BY 1, 2",
                row -> {
                    String name = row.getString(1) + "." + row.getString(2);
                    BigDecimal next = row.getBigDecimal(3);
                    if (next.abs().compareTo(GREATEST) > 0) {
                        unseen.add(new Unseen(name, "looking at it by hand: it is beyond 19 digits"));
                    } else {
                        values.add(new Value(name, next.longValue(), null));
                    }
                });
        return new SequenceValues(values, unseen);
    }

    /** The latest time in the first column of the table that holds times. */
    @Nullable Instant heartbeat(String name) throws DatabaseTrouble {
        int dot = name.indexOf('.');
        List<Unseen> unseen = new ArrayList<>();
        List<Column> columns = times(dot < 0 ? name : name.substring(0, dot), name.substring(dot + 1), unseen);
        if (columns.isEmpty()) {
            throw DatabaseTrouble.of("database.heartbeat", name);
        }
        return newest(columns.get(0), unseen)
                .orElseThrow(() -> DatabaseTrouble.of("database.not-allowed", name, "SELECT on " + name))
                .orElse(null);
    }

    private List<Column> times(String owner, String table, List<Unseen> unseen) throws DatabaseTrouble {
        return views.list(
                unseen,
                "all_tab_columns",
                "SELECT owner, table_name, column_name, data_type FROM all_tab_columns WHERE owner = ? AND table_name = ?"
                        + " AND (data_type = 'DATE' OR data_type LIKE 'TIMESTAMP%') ORDER BY column_id",
                OracleRows::column,
                owner,
                table);
    }

    /** Empty when it may not be read, and an empty time when there is none. */
    private Optional<Optional<Instant>> newest(Column column, List<Unseen> unseen) throws DatabaseTrouble {
        return views
                .<Optional<Instant>>list(
                        unseen,
                        column.table().name(),
                        "SELECT " + column.latest() + " FROM " + column.table().quoted(),
                        row -> {
                            Timestamp time = row.getTimestamp(1, Calendar.getInstance(TimeZone.getTimeZone("UTC")));
                            return time == null ? Optional.empty() : Optional.of(time.toInstant());
                        })
                .stream()
                .findFirst();
    }

    /** Reads the rows with the least and the greatest key of some tables back. */
    CopyLook copy(DatabaseQuestion question) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        long asked = 0;
        long found = 0;
        for (Column key : keys(unseen)) {
            for (String end : List.of("MIN", "MAX")) {
                List<Boolean> whole = views.list(
                        unseen,
                        key.table().name(),
                        "SELECT * FROM " + key.table().quoted() + " WHERE " + quote(key.name()) + " = (SELECT " + end
                                + "(" + quote(key.name()) + ") FROM "
                                + key.table().quoted() + ")",
                        row -> row.getObject(1) != null || row.wasNull());
                asked++;
                found += whole.isEmpty() ? 0 : 1;
            }
        }
        Instant newest = null;
        for (Column time : indexedTimes(unseen)) {
            Instant one = newest(time, unseen).flatMap(latest -> latest).orElse(null);
            newest = newest == null || (one != null && one.isAfter(newest)) ? one : newest;
        }
        return new CopyLook(newest, asked, found, unseen);
    }

    /** Keys of one column each, of tables that hold a row. */
    private List<Column> keys(List<Unseen> unseen) throws DatabaseTrouble {
        return views.list(
                unseen,
                "dba_constraints, dba_cons_columns",
                "SELECT c.owner, c.table_name, MIN(n.column_name), '-' FROM dba_constraints c JOIN dba_cons_columns n"
                        + " ON n.owner = c.owner AND n.constraint_name = c.constraint_name"
                        + " JOIN dba_tables t ON t.owner = c.owner AND t.table_name = c.table_name AND t.num_rows > 0"
                        + " WHERE c.constraint_type = 'P' AND c.owner" + OURS
                        + " GROUP BY c.owner, c.table_name HAVING COUNT(*) = 1 ORDER BY 1, 2 FETCH FIRST " + LOOKED
                        + " ROWS ONLY",
                OracleRows::column);
    }

    private List<Column> indexedTimes(List<Unseen> unseen) throws DatabaseTrouble {
        return views.list(
                unseen,
                "dba_ind_columns, dba_tab_columns",
                "SELECT i.table_owner, i.table_name, i.column_name, c.data_type FROM dba_ind_columns i JOIN dba_tab_columns c"
                        + " ON c.owner = i.table_owner AND c.table_name = i.table_name AND c.column_name = i.column_name"
                        + " WHERE i.column_position = 1 AND i.table_owner" + OURS
                        + " AND (c.data_type = 'DATE' OR c.data_type LIKE 'TIMESTAMP%')"
                        + " ORDER BY 1, 2, 3 FETCH FIRST " + LOOKED + " ROWS ONLY",
                OracleRows::column);
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                new Named(row.getString(1), row.getString(2)),
                row.getString(3),
                row.getString(4).contains("TIME ZONE"));
    }

    private static String quote(String name) throws DatabaseTrouble {
        if (name.indexOf('"') >= 0 || name.indexOf('\0') >= 0) {
            throw DatabaseTrouble.of("database.no-answer");
        }
        return "\"" + name + "\"";
    }
}
