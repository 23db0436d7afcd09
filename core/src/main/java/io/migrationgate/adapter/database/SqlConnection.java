package io.migrationgate.adapter.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A connection to a database that speaks SQL; it can only read, and every statement of it ends in time.
 *
 * <p>Statements are our own; what they are about is bound, never written into them.
 */
final class SqlConnection implements AutoCloseable {
    private static final int FETCH = 500;

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Rows {
        void take(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final TimeLimit limit;

    private SqlConnection(Connection connection, TimeLimit limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /**
     * Connects by a driver that was made on purpose: none is looked for by name.
     *
     * @param url made of our own words, host, port and database
     */
    static SqlConnection open(Driver driver, String url, Properties options, TimeLimit limit) throws DatabaseTrouble {
        try {
            Connection connection = driver.connect(url, options);
            if (connection == null) {
                throw DatabaseTrouble.unreachable("database.no-address");
            }
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return of(connection, limit);
        } catch (SQLException e) {
            throw SqlTrouble.connecting(e);
        }
    }

    /** A connection that its driver made without an address in words; it must already be such that it can only read. */
    static SqlConnection of(Connection connection, TimeLimit limit) {
        return new SqlConnection(connection, limit);
    }

    /** Runs a statement that has no rows. */
    void run(String statement, Object... bound) throws SQLException {
        try (PreparedStatement prepared = prepared(statement, bound)) {
            prepared.execute();
        }
    }

    /** The first row of a statement that has few; empty when it has none, or nothing in it. */
    <T> Optional<T> first(String statement, Row<T> row, Object... bound) throws SQLException {
        List<T> all = list(statement, row, bound);
        return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(0));
    }

    /** All rows of a statement, of which there must be few. */
    <T> List<T> list(String statement, Row<T> row, Object... bound) throws SQLException {
        List<T> all = new ArrayList<>();
        each(statement, one -> all.add(row.read(one)), bound);
        return all;
    }

    /** Every row of a statement, one after the other and never all at once. */
    void each(String statement, Rows rows, Object... bound) throws SQLException {
        try (PreparedStatement prepared = prepared(statement, bound)) {
            prepared.setFetchSize(FETCH);
            try (ResultSet found = prepared.executeQuery()) {
                for (long taken = 1; found.next(); taken++) {
                    rows.take(found);
                    if (taken % FETCH == 0) {
                        inTime();
                    }
                }
            }
        }
    }

    private PreparedStatement prepared(String statement, Object... bound) throws SQLException {
        inTime();
        PreparedStatement prepared = connection.prepareStatement(statement);
        prepared.setQueryTimeout((int) Math.max(1, limit.statement().toSeconds()));
        for (int i = 0; i < bound.length; i++) {
            prepared.setObject(i + 1, bound[i]);
        }
        return prepared;
    }

    /** Rows that come slowly never end a statement by themselves. */
    private void inTime() throws SQLException {
        if (limit.over()) {
            throw new SQLException("time is up", SqlTrouble.TIME_UP);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Nothing was written; closing ends it all the same.
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // The connection is gone either way.
        }
    }
}
