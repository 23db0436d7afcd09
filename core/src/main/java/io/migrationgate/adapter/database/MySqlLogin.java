package io.migrationgate.adapter.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account may log in, from the tables of the server.
 *
 * @param locked whether it cannot log in, also because nothing would let it
 * @param expired whether its password has ended
 * @param validUntil when its password ends; null when it does not
 */
record MySqlLogin(
        MySqlAccount account,
        boolean locked,
        boolean expired,
        @Nullable Instant validUntil) {
    /** Passwords end so many days after they were changed; null days stand for the server's default, 0 for never. */
    private static final String MYSQL = """
            SELECT User, Host, account_locked = 'Y' OR plugin = 'mysql_no_login', password_expired = 'Y',
                   UNIX_TIMESTAMP(password_last_changed), COALESCE(password_lifetime, @@default_password_lifetime),
                   UNIX_TIMESTAMP()
            FROM mysql.user""";

    /** Days below 0 stand for the server's default here, and a password that was changed in 1970 has been ended by hand. */
    private static final String MARIADB = """
            SELECT User, Host, COALESCE(JSON_VALUE(Priv, '$.account_locked'), '0') IN ('1', 'true'),
                   JSON_VALUE(Priv, '$.password_last_changed') = 0,
                   JSON_VALUE(Priv, '$.password_last_changed'),
                   IF(COALESCE(JSON_VALUE(Priv, '$.password_lifetime'), -1) < 0,
                      @@default_password_lifetime, JSON_VALUE(Priv, '$.password_lifetime')),
                   UNIX_TIMESTAMP()
            FROM mysql.global_priv
            WHERE COALESCE(JSON_VALUE(Priv, '$.is_role'), '0') NOT IN ('1', 'true')""";

    private static final int SECONDS_OF_DAY = 86_400;

    /** The table that this is read from. */
    static String table(MySqlServer server) {
        return server.isMariaDb() ? "mysql.global_priv" : "mysql.user";
    }

    /** Every host that an account of that name may come from. */
    static List<MySqlLogin> named(SqlConnection connection, MySqlServer server, String name) throws SQLException {
        String condition = server.isMariaDb() ? " AND User = ?" : " WHERE User = ?";
        return connection.list(statement(server) + condition, MySqlLogin::read, name);
    }

    /** At most so many accounts, in the order of their names. */
    static List<MySqlLogin> all(SqlConnection connection, MySqlServer server, int limit) throws SQLException {
        return connection.list(statement(server) + " ORDER BY User, Host LIMIT " + limit, MySqlLogin::read);
    }

    private static String statement(MySqlServer server) {
        return server.isMariaDb() ? MARIADB : MYSQL;
    }

    private static MySqlLogin read(ResultSet row) throws SQLException {
        BigDecimal changed = row.getBigDecimal(5);
        long days = row.getLong(6);
        boolean ends = changed != null && changed.signum() > 0 && days > 0;
        Instant until = ends ? Instant.ofEpochSecond(changed.longValue() + days * SECONDS_OF_DAY) : null;
        boolean over = until != null && !until.isAfter(Instant.ofEpochSecond(row.getLong(7)));
        return new MySqlLogin(
                new MySqlAccount(row.getString(1), row.getString(2)),
                row.getBoolean(3),
                row.getBoolean(4) || over,
                until);
    }
}
