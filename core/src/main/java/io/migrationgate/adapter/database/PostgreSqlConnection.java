package io.migrationgate.adapter.database;

import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A connection to one database of a PostgreSQL server, and what its version is.
 *
 * <p>Names without a schema are those of the server's own catalog: nothing that a user made can take their place.
 */
final class PostgreSqlConnection implements AutoCloseable {
    /** Something that is read. */
    @FunctionalInterface
    interface Look<T> {
        T at() throws SQLException;
    }

    private final SqlConnection sql;
    private final TimeLimit limit;
    private final int number;
    private final String version;

    /**
     * @param number of the version, major in front of four digits
     * @param version as the server calls it, which may go on behind a blank
     */
    PostgreSqlConnection(SqlConnection sql, TimeLimit limit, int number, String version) {
        this.sql = sql;
        this.limit = limit;
        this.number = number;
        this.version = version.split(" ", 2)[0];
    }

    boolean since(int major) {
        return number >= major * 10_000;
    }

    /** For example {@code 15.20}. */
    String version() {
        return version;
    }

    TimeLimit limit() {
        return limit;
    }

    <T> List<T> list(String statement, SqlConnection.Row<T> row, Object... bound) throws SQLException {
        return sql.list(statement, row, bound);
    }

    void each(String statement, SqlConnection.Rows rows, Object... bound) throws SQLException {
        sql.each(statement, rows, bound);
    }

    boolean holds(String condition, Object... bound) throws SQLException {
        return list("select " + condition, row -> row.getBoolean(1), bound).get(0);
    }

    /** Looks at something that the account may not be allowed to look at, which is noted then. */
    <T> Optional<T> look(String what, List<Unseen> unseen, Look<T> look) throws SQLException {
        try {
            return Optional.of(look.at());
        } catch (SQLException refused) {
            if (!PostgreSqlTrouble.isRefusal(refused)) {
                throw refused;
            }
            unseen.add(new Unseen(what, "SELECT ON " + what));
            return Optional.empty();
        }
    }

    /** A name as it is written in a statement. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    @Override
    public void close() {
        sql.close();
    }
}
