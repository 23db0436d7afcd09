package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/** Reads a row of {@code mysql.db}, which has a column for every right that there is on a schema. */
final class MySqlSchemaRights {
    private static final String RIGHT = "_priv";
    private static final String PASS_ON = "GRANT";
    /** Rights whose columns are called otherwise than they are. */
    private static final Map<String, String> NAMES = Map.of("CREATE TMP TABLE", "CREATE TEMPORARY TABLES");

    private MySqlSchemaRights() {}

    /** Adds the rights of a row, as those of everybody. */
    static void read(ResultSet row, MySqlHeld held) throws SQLException {
        String on = MySqlGrant.plain(row.getString("Db")) + ".*";
        boolean grantable = "Y".equals(row.getString("Grant_priv"));
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i);
            if (column.toLowerCase(Locale.ROOT).endsWith(RIGHT) && "Y".equals(row.getString(i))) {
                String right = named(column.substring(0, column.length() - RIGHT.length()));
                if (!right.equals(PASS_ON)) {
                    held.add(new Grant(right, on, Way.PUBLIC, null, grantable));
                }
            }
        }
    }

    private static String named(String column) {
        String words = column.toUpperCase(Locale.ROOT).replace('_', ' ');
        return NAMES.getOrDefault(words, words);
    }
}
