package io.migrationgate.adapter.database;

import java.sql.SQLException;
import java.util.Set;

/** Knows what the states of PostgreSQL and of its driver mean where those of all engines do not tell. */
final class PostgreSqlTrouble {
    private static final String NOT_ALLOWED = "42501";
    /** A statement took longer than the session lets it, or would have had to wait for a lock. */
    private static final Set<String> TIME = Set.of(SqlTrouble.TIME_UP, "57014", "55P03");
    /** What the server keeps is damaged: a table, an index. */
    private static final Set<String> DAMAGE = Set.of("XX001", "XX002");
    /** The server goes down, was killed, or is not up yet; it ended a session that was idle for too long. */
    private static final Set<String> STOPPING = Set.of("57P01", "57P02", "57P03", "25P03");

    private static final String NO_DATABASE = "3D000";
    private static final Set<String> CROWDED = Set.of("53300");
    /** Nobody may come from here, whatever the password. */
    private static final String BARRED = "28000";
    /** The driver says so of a server that will not encrypt, and of one whose certificate is for another host. */
    private static final Set<String> TLS = Set.of("08004", "08006");

    private PostgreSqlTrouble() {}

    static DatabaseTrouble connecting(SQLException failed) {
        String state = state(failed);
        if (state.equals(NO_DATABASE)) {
            return DatabaseTrouble.unreachable("database.unknown-database");
        }
        if (CROWDED.contains(state)) {
            return DatabaseTrouble.unreachable("database.crowded");
        }
        if (state.equals(BARRED)) {
            return DatabaseTrouble.unreachable("database.barred");
        }
        return TLS.contains(state) && failed.getCause() == null
                ? DatabaseTrouble.unreachable("database.tls")
                : SqlTrouble.connecting(failed);
    }

    static DatabaseTrouble asking(SQLException failed) {
        if (isTime(failed)) {
            return DatabaseTrouble.of("database.too-slow");
        }
        return STOPPING.contains(state(failed))
                ? DatabaseTrouble.unreachable("database.lost")
                : SqlTrouble.asking(failed);
    }

    /** Whether a right was missing. */
    static boolean isRefusal(SQLException failed) {
        return state(failed).equals(NOT_ALLOWED);
    }

    /** Whether a statement came to nothing only because it took too long, or would have had to wait for others. */
    static boolean isTime(SQLException failed) {
        return TIME.contains(state(failed));
    }

    /** Whether the server found what it keeps damaged. */
    static boolean isDamage(SQLException failed) {
        return DAMAGE.contains(state(failed));
    }

    private static String state(SQLException failed) {
        String state = failed.getSQLState();
        return state == null ? "" : state;
    }
}
