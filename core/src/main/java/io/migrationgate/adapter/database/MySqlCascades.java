package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds keys that delete or change rows of other tables.
 *
 * <p>Only MySQL 8 keeps its list of them in a table of its own. MariaDB and MySQL 5.7 open every table for it, which took
 * minutes for 50,000; there the list of InnoDB is read, by whoever may.
 */
final class MySqlCascades {
    /** Bits of InnoDB: cascades and sets null, each on delete and on update. */
    private static final int CHANGING = 1 + 2 + 4 + 8;
    /** How InnoDB writes signs in names that a file could not have. */
    private static final Pattern SIGN = Pattern.compile("@([0-9a-f]{4})");

    private final SqlConnection connection;
    private final MySqlServer server;
    private final MySqlTables tables;
    private final MySqlSight sight;
    private final Shortlist found = new Shortlist(Danger.CASCADE);

    MySqlCascades(SqlConnection connection, MySqlServer server, MySqlTables tables, MySqlSight sight) {
        this.connection = connection;
        this.server = server;
        this.tables = tables;
        this.sight = sight;
    }

    /** @param unseen takes what could not be looked at */
    Shortlist read(List<Unseen> unseen) throws SQLException {
        if (server.mySql(8, 0)) {
            listed();
        } else if (sight.has("PROCESS", tables.schema())) {
            connection.each(
                    "SELECT ID, FOR_NAME FROM information_schema.INNODB_SYS_FOREIGN WHERE TYPE & " + CHANGING + " <> 0",
                    row -> inner(row.getString(1), row.getString(2)));
        } else {
            hidden(unseen);
        }
        return found;
    }

    private void listed() throws SQLException {
        connection.each(
                "SELECT TABLE_NAME, CONSTRAINT_NAME FROM information_schema.REFERENTIAL_CONSTRAINTS"
                        + " WHERE CONSTRAINT_SCHEMA = ? AND (DELETE_RULE NOT IN ('RESTRICT', 'NO ACTION')"
                        + " OR UPDATE_RULE NOT IN ('RESTRICT', 'NO ACTION'))",
                row -> add(row.getString(1), row.getString(2)),
                tables.schema());
    }

    /** Shown to whoever has any right but to read; and where there are many tables, not in time. */
    private void hidden(List<Unseen> unseen) throws SQLException {
        boolean shown = sight.hasMore(tables.schema());
        try {
            listed();
        } catch (SQLException e) {
            if (!MySqlTrouble.slow(e)) {
                throw e;
            }
            shown = false;
        }
        if (!shown) {
            unseen.add(new Unseen("information_schema.INNODB_SYS_FOREIGN", "PROCESS ON *.*"));
        }
    }

    private void inner(String key, String table) {
        String full = decoded(table);
        String prefix = tables.schema() + "/";
        if (full.regionMatches(true, 0, prefix, 0, prefix.length())) {
            add(full.substring(prefix.length()), key.substring(key.indexOf('/') + 1));
        }
    }

    private static String decoded(String name) {
        Matcher matcher = SIGN.matcher(name);
        return matcher.replaceAll(
                sign -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
    }

    private void add(String table, String key) {
        if (tables.include(table)) {
            found.add(tables.full(table) + "." + key);
        }
    }
}
