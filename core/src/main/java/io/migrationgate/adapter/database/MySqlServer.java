package io.migrationgate.adapter.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which product and version a server is; the two have drifted apart in the names of settings, accounts and statements.
 *
 * @param number major, minor and patch as one comparable number
 */
record MySqlServer(Product product, String version, int number) {
    /** Who made the server. */
    enum Product {
        MYSQL("MySQL"),
        MARIADB("MariaDB");

        private final String title;

        Product(String title) {
            this.title = title;
        }
    }

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(\\D.*)?");
    /** Servers that speak the protocol, and keep accounts and logs in ways of their own. */
    private static final Pattern OTHERS = Pattern.compile("tidb|oceanbase|vitess|starrocks|doris|clickhouse");

    /** The first versions with locked accounts in a table that can be read. */
    private static final int OLDEST_MYSQL = number(5, 7, 6);

    private static final int OLDEST_MARIADB = number(10, 4, 2);

    static MySqlServer read(SqlConnection connection) throws SQLException, DatabaseTrouble {
        String told = connection
                .first("SELECT CONCAT(@@version, ' ', @@version_comment)", row -> row.getString(1))
                .orElse("");
        return of(told);
    }

    /**
     * The server that says this of itself.
     *
     * @throws DatabaseTrouble when it is none that this adapter can ask
     */
    static MySqlServer of(String told) throws DatabaseTrouble {
        Matcher matcher = VERSION.matcher(told);
        if (!matcher.matches() || OTHERS.matcher(told.toLowerCase(Locale.ROOT)).find()) {
            throw DatabaseTrouble.of("database.version", shortened(told));
        }
        int number = number(part(matcher, 1), part(matcher, 2), part(matcher, 3));
        Product product = told.toLowerCase(Locale.ROOT).contains("mariadb") ? Product.MARIADB : Product.MYSQL;
        String version = matcher.group(1) + "." + matcher.group(2) + "." + matcher.group(3);
        if (number < (product == Product.MARIADB ? OLDEST_MARIADB : OLDEST_MYSQL)) {
            throw DatabaseTrouble.of("database.version", product.title + " " + version);
        }
        return new MySqlServer(product, version, number);
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int number(int major, int minor, int patch) {
        return (major * 1000 + minor) * 1000 + patch;
    }

    /** What a stranger says of itself is told, but not all of it. */
    private static String shortened(String told) {
        String plain = told.replaceAll("[^A-Za-z0-9.+-]+", " ").strip();
        return plain.length() <= 40 ? plain : plain.substring(0, 40);
    }

    boolean isMariaDb() {
        return product == Product.MARIADB;
    }

    /** Whether this is MariaDB of at least that version. */
    boolean mariaDb(int major, int minor) {
        return isMariaDb() && number >= number(major, minor, 0);
    }

    /** Whether this is MySQL of at least that version. */
    boolean mySql(int major, int minor) {
        return !isMariaDb() && number >= number(major, minor, 0);
    }

    /** Product and version in words, for example {@code MySQL 8.0.36}. */
    String title() {
        return product.title + " " + version;
    }

    String word() {
        return product.name().toLowerCase(Locale.ROOT);
    }
}
