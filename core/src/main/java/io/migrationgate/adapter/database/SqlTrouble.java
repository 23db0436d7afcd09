package io.migrationgate.adapter.database;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in our own words what went wrong; what drivers and servers say is never passed on, only its SQL state is. */
final class SqlTrouble {
    /** SQL state of a statement that was given up because no time was left. */
    static final String TIME_UP = "MG001";

    /** The server gave the statement up by itself. */
    private static final String CANCELLED = "57014";

    private static final String LOCKED = "55P03";
    private static final String CONNECTION = "08";
    /** The server goes down, or is not up yet. */
    private static final String STOPPING = "57P";

    private static final String NO_DATABASE = "3D000";
    /** What the server keeps is damaged. */
    private static final String DAMAGED = "XX001";

    private static final String DAMAGED_INDEX = "XX002";
    private static final String AUTHORIZATION = "28";

    private SqlTrouble() {}

    static DatabaseTrouble connecting(SQLException failed) {
        if (has(failed, SSLException.class::isInstance)) {
            return DatabaseTrouble.unreachable("database.tls");
        }
        if (has(failed, UnknownHostException.class::isInstance)) {
            return DatabaseTrouble.unreachable("database.no-host");
        }
        if (has(failed, SocketTimeoutException.class::isInstance) || failed instanceof SQLTimeoutException) {
            return DatabaseTrouble.unreachable("database.silent");
        }
        if (has(failed, ConnectException.class::isInstance)) {
            return DatabaseTrouble.unreachable("database.refused-connection");
        }
        if (state(failed).equals(NO_DATABASE)) {
            return DatabaseTrouble.unreachable("database.no-database");
        }
        return state(failed).startsWith(AUTHORIZATION)
                ? DatabaseTrouble.unreachable("database.login")
                : DatabaseTrouble.unreachable("database.no-connection", state(failed));
    }

    static DatabaseTrouble asking(SQLException failed) {
        if (isTime(failed)) {
            return DatabaseTrouble.of("database.too-slow");
        }
        if (has(failed, SocketTimeoutException.class::isInstance)) {
            return DatabaseTrouble.unreachable("database.silent");
        }
        return state(failed).startsWith(CONNECTION) || state(failed).startsWith(STOPPING)
                ? DatabaseTrouble.unreachable("database.lost")
                : DatabaseTrouble.of("database.statement", state(failed));
    }

    /** Whether a statement came to nothing only because it took too long, or would have had to wait for others. */
    static boolean isTime(SQLException failed) {
        String state = state(failed);
        return failed instanceof SQLTimeoutException
                || state.equals(TIME_UP)
                || state.equals(CANCELLED)
                || state.equals(LOCKED);
    }

    /** Whether the server found what it keeps damaged. */
    static boolean isDamage(SQLException failed) {
        return state(failed).equals(DAMAGED) || state(failed).equals(DAMAGED_INDEX);
    }

    private static String state(SQLException failed) {
        String state = failed.getSQLState();
        return state == null ? "-" : state;
    }

    private static boolean has(Throwable failed, Predicate<Throwable> kind) {
        int depth = 0;
        for (@Nullable Throwable cause = failed; cause != null && depth < 20; cause = cause.getCause()) {
            if (kind.test(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
