package io.migrationgate.adapter.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** Says in our own words what went wrong; what drivers and servers say is never passed on, only its SQL state is. */
final class SqlTrouble {
    /** SQL state of a statement that was given up because no time was left. */
    static final String TIME_UP = "MG001";

    private static final String CONNECTION = "08";
    private static final String AUTHORIZATION = "28";

    private SqlTrouble() {}

    static DatabaseTrouble connecting(SQLException failed) {
        return NetworkTrouble.connecting(failed).orElseGet(() -> refused(failed));
    }

    private static DatabaseTrouble refused(SQLException failed) {
        if (failed instanceof SQLTimeoutException) {
            return DatabaseTrouble.unreachable("database.silent");
        }
        return state(failed).startsWith(AUTHORIZATION)
                ? DatabaseTrouble.unreachable("database.login")
                : DatabaseTrouble.unreachable("database.no-connection", state(failed));
    }

    static DatabaseTrouble asking(SQLException failed) {
        if (failed instanceof SQLTimeoutException || state(failed).equals(TIME_UP)) {
            return DatabaseTrouble.of("database.too-slow");
        }
        if (NetworkTrouble.isSilence(failed)) {
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
}
