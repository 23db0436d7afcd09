package io.migrationgate.adapter.database;

import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.Unseen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads who is connected to one database, and which transactions are open in it, prepared ones among them. */
final class PostgreSqlWork {
    /** A lock to write is seen by everybody; the rest of a session only by those who may look at it. */
    private static final String SESSIONS = """
            with work as (
              select a.usename as account, 1 as sessions, a.xact_start as since, a.backend_xid is not null or exists (
                select from pg_locks l where l.pid = a.pid and l.granted and l.locktype = 'relation'
                and l.mode in ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')) as writing
              from pg_stat_activity a
              where a.datname = current_database() and coalesce(a.backend_type, 'client backend') = 'client backend'
              and a.pid <> pg_backend_pid() and not (a.usename = session_user and a.application_name = ?)
              union all
              select x.owner, 0, x.prepared, true from pg_prepared_xacts x where x.database = current_database())
            select coalesce(account, '-'), sum(sessions),
              cast(extract(epoch from clock_timestamp() - min(since)) * 1000 as bigint), bool_or(writing)
            from work group by 1 order by 1""";

    private static final String HIDDEN = """
            exists (select from pg_stat_activity a where a.datname = current_database()
              and a.query = '<insufficient privilege>')""";

    private final PostgreSqlConnection connection;

    PostgreSqlWork(PostgreSqlConnection connection) {
        this.connection = connection;
    }

    OpenWork read() throws SQLException {
        List<Unseen> unseen = new ArrayList<>();
        List<Sessions> sessions = connection
                .look(
                        "pg_stat_activity",
                        unseen,
                        () -> connection.list(SESSIONS, PostgreSqlWork::sessions, PostgreSqlSession.NAME))
                .orElse(List.of());
        if (unseen.isEmpty() && connection.holds(HIDDEN)) {
            unseen.add(new Unseen("transactions of other accounts", "pg_read_all_stats"));
        }
        return new OpenWork(sessions, unseen);
    }

    private static Sessions sessions(ResultSet row) throws SQLException {
        long oldest = row.getLong(3);
        Duration since = row.wasNull() ? null : Duration.ofMillis(Math.max(0, oldest));
        return new Sessions(row.getString(1), row.getLong(2), since, row.getBoolean(4));
    }
}
