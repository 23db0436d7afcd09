package io.migrationgate.adapter.database;

import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads views of Oracle's dictionary; one that the account may not see looks to it as if it were not there. */
final class OracleViews {
    /** What a reading account is given, so that it sees all of the dictionary and no data. */
    static final String NEEDS = "SELECT_CATALOG_ROLE";

    /** Schemas that Oracle itself keeps. */
    static final String MAINTAINED = "(SELECT username FROM dba_users WHERE oracle_maintained = 'Y')";

    private static final int NO_SUCH_VIEW = 942;
    private static final int NO_PRIVILEGE = 1031;
    private static final int TOO_SLOW = 1013;

    private final SqlConnection connection;

    OracleViews(SqlConnection connection) {
        this.connection = connection;
    }

    static boolean isRefusal(SQLException failed) {
        return failed.getErrorCode() == NO_SUCH_VIEW || failed.getErrorCode() == NO_PRIVILEGE;
    }

    static DatabaseTrouble asking(SQLException failed) {
        return failed.getErrorCode() == TOO_SLOW ? DatabaseTrouble.of("database.too-slow") : SqlTrouble.asking(failed);
    }

    /**
     * Rows of a view, of which there must be few; what may not be seen is noted.
     *
     * @param view as it is noted
     */
    <T> List<T> list(List<Unseen> unseen, String view, String statement, SqlConnection.Row<T> row, Object... bound)
            throws DatabaseTrouble {
        List<T> all = new ArrayList<>();
        each(unseen, view, statement, one -> all.add(row.read(one)), bound);
        return all;
    }

    /** Rows of a view one after the other; what may not be seen is noted. */
    void each(List<Unseen> unseen, String view, String statement, SqlConnection.Rows rows, Object... bound)
            throws DatabaseTrouble {
        try {
            connection.each(statement, rows, bound);
        } catch (SQLException failed) {
            if (!isRefusal(failed)) {
                throw asking(failed);
            }
            unseen.add(new Unseen(view, NEEDS));
        }
    }

    /** Rows that the answer is nothing without. */
    <T> List<T> must(String view, String statement, SqlConnection.Row<T> row, Object... bound) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        List<T> all = list(unseen, view, statement, row, bound);
        if (!unseen.isEmpty()) {
            throw DatabaseTrouble.of("database.not-allowed", view, NEEDS);
        }
        return all;
    }
}
