package io.migrationgate.adapter.database;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Connects to PostgreSQL.
 *
 * <p>A certificate is checked against what this JVM trusts, not against files in somebody's home folder.
 */
final class PostgreSqlDriver implements EngineDriver {
    /** A name or an address: nothing that could name a second host or an option. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,255}");

    /** The oldest version whose catalogs hold all that is asked. */
    private static final int OLDEST = 10;

    private static final String LIMITS = "select set_config('search_path', 'pg_catalog', false),"
            + " set_config('statement_timeout', ?, false), set_config('lock_timeout', ?, false),"
            + " set_config('idle_in_transaction_session_timeout', ?, false),"
            + " cast(current_setting('server_version_num') as int), current_setting('server_version')";

    @Override
    public EngineSession open(DatabaseAddress address, Credential credential, TimeLimit limit) throws DatabaseTrouble {
        Connection connection = connect(driver(), url(address), options(address.tls(), credential, limit));
        SqlConnection sql = SqlConnection.of(connection, limit);
        try {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw DatabaseTrouble.of("database.version", major);
            }
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return new PostgreSqlSession(ready(sql, limit));
        } catch (SQLException failed) {
            sql.close();
            throw PostgreSqlTrouble.asking(failed);
        } catch (DatabaseTrouble unsupported) {
            sql.close();
            throw unsupported;
        }
    }

    private static Connection connect(Driver driver, String url, Properties options) throws DatabaseTrouble {
        try {
            Connection connection = driver.connect(url, options);
            if (connection == null) {
                throw DatabaseTrouble.unreachable("database.no-address");
            }
            return connection;
        } catch (SQLException failed) {
            throw PostgreSqlTrouble.connecting(failed);
        }
    }

    private static Driver driver() throws DatabaseTrouble {
        try {
            return new org.postgresql.Driver();
        } catch (NoClassDefFoundError missing) {
            throw DatabaseTrouble.of("database.no-driver", "PostgreSQL", "org.postgresql:postgresql");
        }
    }

    private static String url(DatabaseAddress address) throws DatabaseTrouble {
        if (!HOST.matcher(address.host()).matches()) {
            throw DatabaseTrouble.unreachable("database.no-address");
        }
        String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        String database = URLEncoder.encode(address.database(), StandardCharsets.UTF_8);
        return "jdbc:postgresql://" + host + ":" + address.port() + "/" + database;
    }

    private static Properties options(Tls tls, Credential credential, TimeLimit limit) {
        Properties options = new Properties();
        options.setProperty("user", credential.username());
        options.setProperty("password", credential.password());
        options.setProperty("ApplicationName", PostgreSqlSession.NAME);
        if (tls == Tls.VERIFY_FULL) {
            options.setProperty("sslmode", "verify-full");
            options.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        } else {
            options.setProperty("sslmode", "require");
            options.setProperty("sslfactory", "org.postgresql.ssl.NonValidatingFactory");
            // Whoever answers is not known, and is not told the password itself.
            options.setProperty("requireAuth", "!password");
        }
        options.setProperty("gssEncMode", "disable");
        options.setProperty("connectTimeout", seconds(limit.connect()));
        options.setProperty("sslResponseTimeout", Long.toString(limit.connect().toMillis()));
        options.setProperty("loginTimeout", seconds(limit.connect().multipliedBy(2)));
        // The server gives a statement up first; this is for one that says nothing any more.
        options.setProperty("socketTimeout", seconds(limit.statement().plusSeconds(2)));
        options.setProperty("cancelSignalTimeout", "2");
        options.setProperty("maxResultBuffer", "64M");
        options.setProperty("prepareThreshold", "0");
        // A statement that is refused must not end what is read after it.
        options.setProperty("autosave", "always");
        return options;
    }

    private static PostgreSqlConnection ready(SqlConnection sql, TimeLimit limit) throws SQLException {
        String statement = Long.toString(limit.statement().toMillis());
        String lock = Long.toString(Math.min(limit.statement().toMillis(), 2_000));
        String idle = Long.toString(limit.statement().plusSeconds(60).toMillis());
        return sql.list(
                        LIMITS,
                        row -> new PostgreSqlConnection(sql, limit, row.getInt(5), row.getString(6)),
                        statement,
                        lock,
                        idle)
                .get(0);
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }
}
