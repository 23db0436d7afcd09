package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says what a right of MySQL or MariaDB reaches, in the words of {@link Grant#on}: in the name of a schema that rights are
 * granted on, {@code %} stands for any text and {@code _} for any sign, unless a backslash stands before.
 */
final class MySqlScope {
    private static final String ALL = "*";
    private static final String ALL_OF_IT = ".*";

    /** Rights to change rows or tables, wherever they are held. */
    private static final Set<String> CHANGES = Set.of(
            "ALL PRIVILEGES",
            "ALL",
            "INSERT",
            "UPDATE",
            "DELETE",
            "CREATE",
            "DROP",
            "ALTER",
            "INDEX",
            "TRIGGER",
            "EVENT",
            "DELETE HISTORY");

    /** Rights on the server with which their holder comes to any other: by another account, role, or stream of changes. */
    private static final Set<String> LEVERS = Set.of(
            "SUPER",
            "CREATE USER",
            "PROXY",
            "ROLE_ADMIN",
            "SET_USER_ID",
            "SET_ANY_DEFINER",
            "SET USER",
            "BINLOG_ADMIN",
            "BINLOG REPLAY",
            "CLONE_ADMIN",
            "REPLICATION_APPLIER",
            "REPLICATION_SLAVE_ADMIN",
            "REPLICATION SLAVE ADMIN");

    /** Where accounts are kept: who changes a row there has made itself a right. */
    private static final String ACCOUNTS = "mysql";

    private MySqlScope() {}

    /** Whether a right holds for everything in a schema. */
    static boolean covers(Grant grant, String schema) {
        return grant.on().endsWith(ALL_OF_IT) && matches(schemaOf(grant.on()), schema);
    }

    /** Whether whoever holds a right can change anything in a schema by it. */
    static boolean changes(Grant grant, String schema) {
        if (LEVERS.contains(grant.right())) {
            return true;
        }
        boolean here = touches(grant, schema) || touches(grant, ACCOUNTS);
        return here && CHANGES.contains(grant.right());
    }

    /** Whether a right is on a schema, or on anything in it. */
    static boolean touches(Grant grant, String schema) {
        return matches(schemaOf(grant.on()), schema);
    }

    /** The schema of a place, with its quotes: they tell a dot in a name from the one behind it. */
    private static String schemaOf(String on) {
        int end = on.startsWith("`") ? closing(on) : on.indexOf('.');
        return end < 0 ? on : on.substring(0, end);
    }

    private static int closing(String on) {
        int at = 1;
        while (at < on.length()) {
            boolean quote = on.charAt(at) == '`';
            if (quote && (at + 1 >= on.length() || on.charAt(at + 1) != '`')) {
                return at + 1;
            }
            at += quote ? 2 : 1;
        }
        return -1;
    }

    private static boolean matches(String written, String schema) {
        if (written.equals(ALL)) {
            return true;
        }
        String name = written.startsWith("`")
                ? written.substring(1, written.length() - 1).replace("``", "`")
                : written;
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (sign == '\\' && i + 1 < name.length()) {
                i++;
                regex.append(Pattern.quote(String.valueOf(name.charAt(i))));
            } else if (sign == '%') {
                regex.append(".*");
            } else if (sign == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(sign)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(schema)
                .matches();
    }
}
