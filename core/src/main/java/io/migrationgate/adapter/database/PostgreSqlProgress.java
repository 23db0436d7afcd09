package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SourceProgress;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how far the write-ahead log of a server has come, and the newest time in a heartbeat table. */
final class PostgreSqlProgress {
    private static final String POSITION = """
            select cast(case when pg_is_in_recovery() then pg_last_wal_replay_lsn()
              else pg_current_wal_insert_lsn() end as text), current_setting('track_commit_timestamp') = 'on'""";

    private static final String LAST_CHANGE = "select timestamp from pg_last_committed_xact()";

    private static final String TIME_COLUMNS = """
            select n.nspname, c.relname, a.attname, a.atttypid = cast('timestamptz' as regtype)
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname || '.' || c.relname = ? and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
            and a.atttypid in (cast('timestamptz' as regtype), cast('timestamp' as regtype))
            order by n.nspname, a.attnum""";

    private record Place(String position, boolean tellsTimes) {}

    private final PostgreSqlConnection connection;

    PostgreSqlProgress(PostgreSqlConnection connection) {
        this.connection = connection;
    }

    SourceProgress read(@Nullable String heartbeat) throws SQLException, DatabaseTrouble {
        Place place = connection
                .list(POSITION, row -> new Place(row.getString(1), row.getBoolean(2)))
                .get(0);
        if (place.position() == null) {
            throw DatabaseTrouble.of("database.no-position");
        }
        Instant change = place.tellsTimes() ? time(LAST_CHANGE) : null;
        return new SourceProgress(place.position(), change, heartbeat == null ? null : newest(heartbeat));
    }

    /** The newest of all times in the first column of times. */
    private @Nullable Instant newest(String heartbeat) throws SQLException, DatabaseTrouble {
        List<String> questions = connection.list(
                TIME_COLUMNS,
                row -> {
                    String column = PostgreSqlConnection.quoted(row.getString(3));
                    return "select max(" + column + (row.getBoolean(4) ? ")" : ") at time zone 'UTC'") + " from "
                            + PostgreSqlConnection.quoted(row.getString(1), row.getString(2));
                },
                heartbeat);
        if (questions.isEmpty()) {
            throw DatabaseTrouble.of("database.no-heartbeat", heartbeat);
        }
        return time(questions.get(0));
    }

    private @Nullable Instant time(String question) throws SQLException {
        // A list of its own: List.of and toList refuse what a table without rows answers.
        List<@Nullable Instant> times = new ArrayList<>();
        connection.each(question, row -> {
            OffsetDateTime time = row.getObject(1, OffsetDateTime.class);
            times.add(time == null ? null : time.toInstant());
        });
        return times.isEmpty() ? null : times.get(0);
    }
}
