package io.migrationgate.adapter.database;

import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.plan.TablePatterns;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a database that a question is about, without views; its names are those of the server. */
final class MySqlTables {
    /** Kinds of tables that hold rows. */
    static final String KINDS = "('BASE TABLE', 'SYSTEM VERSIONED')";

    private static final int PAGE = 1000;

    private final SqlConnection connection;
    private final String schema;
    private final TablePatterns patterns;

    private MySqlTables(SqlConnection connection, String schema, TablePatterns patterns) {
        this.connection = connection;
        this.schema = schema;
        this.patterns = patterns;
    }

    /** @throws DatabaseTrouble when there is no such database, or the account may not see it */
    static MySqlTables of(SqlConnection connection, DatabaseQuestion question) throws SQLException, DatabaseTrouble {
        String schema = question.at().database();
        List<String> found = connection.list(
                "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?",
                row -> row.getString(1),
                schema);
        if (found.isEmpty()) {
            throw DatabaseTrouble.of("database.no-database", schema);
        }
        return new MySqlTables(connection, schema, new TablePatterns(question.tables(), question.exclude()));
    }

    String schema() {
        return schema;
    }

    /** Whether the question is about a table of the schema. */
    boolean include(String table) {
        return patterns.include(full(table));
    }

    /** {@code schema.table}. */
    String full(String table) {
        return schema + "." + table;
    }

    /** A table's name as it stands in a statement. */
    String quoted(String table) {
        return quote(schema) + "." + quote(table);
    }

    static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /**
     * At most so many tables, by the bytes of their names.
     *
     * @param after the table, with its schema, behind which they begin
     */
    List<String> part(@Nullable String after, int most) throws SQLException {
        List<String> part = new ArrayList<>();
        String last = after == null ? "" : after.substring(Math.min(after.length(), schema.length() + 1));
        boolean more = true;
        while (more && part.size() < most) {
            List<String> page = connection.list(
                    "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE IN " + KINDS
                            + " AND CAST(TABLE_NAME AS BINARY) > CAST(? AS BINARY)"
                            + " ORDER BY CAST(TABLE_NAME AS BINARY) LIMIT " + PAGE,
                    row -> row.getString(1),
                    schema,
                    last);
            page.stream().filter(this::include).limit(most - part.size()).forEach(part::add);
            more = page.size() == PAGE;
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        }
        return part;
    }
}
