package io.migrationgate.adapter.database;

import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.util.List;

/**
 * Looks at tables one after the other: one that may not be looked at, or for which there is no time, is noted and does not
 * keep the others from being looked at. One that has gone since it was listed is none.
 */
final class MySqlLook {
    /** What is done with one table. */
    @FunctionalInterface
    interface At {
        void look() throws SQLException;
    }

    private final TimeLimit limit;
    private final MySqlTables tables;
    private final List<Unseen> unseen;

    /** @param unseen takes what could not be looked at */
    MySqlLook(TimeLimit limit, MySqlTables tables, List<Unseen> unseen) {
        this.limit = limit;
        this.tables = tables;
        this.unseen = unseen;
    }

    void at(String table, At look) throws SQLException {
        String name = tables.full(table);
        if (limit.over()) {
            unseen.add(new Unseen(name, "more time"));
            return;
        }
        try {
            look.look();
        } catch (SQLException e) {
            if (MySqlTrouble.denied(e)) {
                unseen.add(new Unseen(name, "SELECT ON " + name));
            } else if (MySqlTrouble.slow(e)) {
                unseen.add(new Unseen(name, "more time"));
            } else if (!MySqlTrouble.gone(e)) {
                throw e;
            }
        }
    }
}
