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

    private static final String CONNECTION = "08";
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
        return state(failed).startsWith(AUTHORIZATION)
                ? DatabaseTrouble.unreachable("database.login")
                : DatabaseTrouble.unreachable("database.no-connection", state(failed));
    }

    static DatabaseTrouble asking(SQLException failed) {
        if (failed instanceof SQLTimeoutException || state(failed).equals(TIME_UP)) {
            return DatabaseTrouble.of("database.too-slow");
        }
        if (has(failed, SocketTimeoutException.class::isInstance)) {
            return DatabaseTrouble.unreachable("database.silent");
        }
        return state(failed).startsWith(CONNECTION)
                ? DatabaseTrouble.unreachable("database.lost")
                : DatabaseTrouble.of("database.statement", state(failed));
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
