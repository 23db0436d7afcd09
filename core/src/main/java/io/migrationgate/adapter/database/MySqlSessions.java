package io.migrationgate.adapter.database;

import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.Unseen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads who is connected to a server of MySQL or MariaDB, and since when transactions are open. */
final class MySqlSessions {
    /** Stands for transactions that were prepared and left by their session: they hold their locks until somebody ends them. */
    private static final String NOBODY = "(prepared transactions without a session)";

    private static final String WORK =
            "TIMESTAMPDIFF(MICROSECOND, t.trx_started, NOW(6)), t.trx_rows_modified > 0 OR t.trx_lock_structs > 0";
    private static final String CONNECTED = "SELECT p.USER, " + WORK + " FROM information_schema.PROCESSLIST p"
            + " LEFT JOIN information_schema.INNODB_TRX t ON t.trx_mysql_thread_id = p.ID WHERE p.ID <> CONNECTION_ID()";
    private static final String LEFT = "SELECT '" + NOBODY + "', " + WORK
            + " FROM information_schema.INNODB_TRX t WHERE t.trx_mysql_thread_id = 0";

    private final SqlConnection connection;
    private final Map<String, Sessions> found = new TreeMap<>();

    MySqlSessions(SqlConnection connection) {
        this.connection = connection;
    }

    OpenWork read() throws SQLException {
        // The beginning of a transaction is told in the time zone of the server's system, whatever its own is.
        connection.run("SET SESSION time_zone = 'SYSTEM'");
        try {
            connection.each(CONNECTED, this::take);
            connection.each(LEFT, this::take);
        } catch (SQLException e) {
            if (!MySqlTrouble.denied(e)) {
                throw e;
            }
            return new OpenWork(
                    List.of(), List.of(new Unseen("information_schema.PROCESSLIST and INNODB_TRX", "PROCESS ON *.*")));
        }
        return new OpenWork(List.copyOf(found.values()), List.of());
    }

    private void take(ResultSet row) throws SQLException {
        String account = row.getString(1);
        long micros = row.getLong(2);
        Duration age = row.wasNull() ? null : Duration.of(Math.max(0, micros), ChronoUnit.MICROS);
        Sessions one = new Sessions(account, 1, age, row.getBoolean(3));
        found.merge(account, one, MySqlSessions::both);
    }

    private static Sessions both(Sessions some, Sessions more) {
        return new Sessions(
                some.account(),
                some.count() + more.count(),
                longer(some.oldestTransaction(), more.oldestTransaction()),
                some.writing() || more.writing());
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) < 0 ? other : one;
    }
}
