package io.migrationgate.adapter.database;

import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the rows of tables of MySQL or MariaDB, one after the other and for as long as there is time. */
final class MySqlRows {
    /** With less time left, what is left is counted in another part. */
    private static final Duration LAST = Duration.ofSeconds(2);

    private final SqlConnection connection;
    private final MySqlServer server;
    private final TimeLimit limit;
    private final List<Rows> counted = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();

    MySqlRows(SqlConnection connection, MySqlServer server, TimeLimit limit) {
        this.connection = connection;
        this.server = server;
        this.limit = limit;
    }

    RowCounts read(MySqlTables tables, @Nullable String after) throws SQLException {
        MySqlSight.of(connection, server).tables(tables.schema(), unseen);
        List<String> part = tables.part(after, RowCounts.TABLES + 1);
        int most = Math.min(part.size(), RowCounts.TABLES);
        MySqlLook look = new MySqlLook(limit, tables, unseen);
        int done = 0;
        while (done < most && (done == 0 || limit.left().compareTo(LAST) > 0)) {
            String table = part.get(done);
            look.at(table, () -> count(tables, table));
            done++;
        }
        String next = done < part.size() ? tables.full(part.get(done - 1)) : null;
        return new RowCounts(counted, next, unseen);
    }

    private void count(MySqlTables tables, String table) throws SQLException {
        long rows = connection
                .first("SELECT COUNT(*) FROM " + tables.quoted(table), row -> row.getLong(1))
                .orElse(0L);
        counted.add(new Rows(tables.full(table), rows));
    }
}
