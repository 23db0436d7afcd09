package io.migrationgate.adapter.database;

import java.sql.SQLException;
import java.util.Set;

/** Knows what the error codes of MySQL and MariaDB mean where their SQL states do not tell. */
final class MySqlTrouble {
    private static final int NO_DATABASE_RIGHT = 1044;
    private static final int NO_TABLE_RIGHT = 1142;
    private static final int NO_COLUMN_RIGHT = 1143;
    private static final int NO_GLOBAL_RIGHT = 1227;
    private static final int NO_ROUTINE_RIGHT = 1370;
    private static final Set<Integer> DENIED =
            Set.of(NO_DATABASE_RIGHT, NO_TABLE_RIGHT, NO_COLUMN_RIGHT, NO_GLOBAL_RIGHT, NO_ROUTINE_RIGHT);

    /** Must change its password; the same, at login; is locked, in MySQL and in MariaDB. */
    private static final Set<Integer> SHUT_OUT = Set.of(1820, 1862, 3118, 4151);

    /** Too many connections: of all, of one account. */
    private static final Set<Integer> CROWDED = Set.of(1040, 1203, 1226);

    /** This machine's address: barred after errors, known to no account. */
    private static final Set<Integer> BARRED = Set.of(1129, 1130);

    private static final int NO_SUCH_TABLE = 1146;
    private static final int NO_SUCH_GRANT = 1141;
    /** The statement took too long: in MySQL, in MariaDB; it was stopped; it waited for a lock for too long. */
    private static final Set<Integer> SLOW = Set.of(3024, 1969, 1317, 1205);

    private MySqlTrouble() {}

    static DatabaseTrouble connecting(SQLException failed) {
        int code = failed.getErrorCode();
        if (SHUT_OUT.contains(code)) {
            return DatabaseTrouble.unreachable("database.shut-out");
        }
        if (CROWDED.contains(code)) {
            return DatabaseTrouble.unreachable("database.crowded");
        }
        if (BARRED.contains(code)) {
            return DatabaseTrouble.unreachable("database.barred");
        }
        return isTls(failed) ? DatabaseTrouble.unreachable("database.tls") : SqlTrouble.connecting(failed);
    }

    /** Only the driver's own words tell a server without TLS, or a certificate for another host, from other failures. */
    private static boolean isTls(SQLException failed) {
        String words = String.valueOf(failed.getMessage());
        return failed.getErrorCode() <= 0
                && (words.contains("ssl not enabled in the server") || words.contains("SSL hostname verification"));
    }

    static DatabaseTrouble asking(SQLException failed) {
        if (SHUT_OUT.contains(failed.getErrorCode())) {
            return DatabaseTrouble.unreachable("database.shut-out");
        }
        return slow(failed) ? DatabaseTrouble.of("database.too-slow") : SqlTrouble.asking(failed);
    }

    /** Whether a right was missing. */
    static boolean denied(SQLException failed) {
        return DENIED.contains(failed.getErrorCode());
    }

    /** Whether the statement, and not the connection, ran out of time. */
    static boolean slow(SQLException failed) {
        return SLOW.contains(failed.getErrorCode());
    }

    /** Whether a table, or an account, has gone since it was listed. */
    static boolean gone(SQLException failed) {
        return failed.getErrorCode() == NO_SUCH_TABLE || failed.getErrorCode() == NO_SUCH_GRANT;
    }
}
