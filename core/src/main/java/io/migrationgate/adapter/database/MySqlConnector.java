package io.migrationgate.adapter.database;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.NonRegisteringDriver;

/**
 * Connects to MySQL and MariaDB; the one class that touches the driver, which may be missing.
 *
 * <p>No schema is chosen: an account that may not look into the database can still be asked about itself.
 */
final class MySqlConnector {
    /** Ways to log in that hand the password to nobody who does not know it already, or only once TLS is up. */
    private static final String LOGINS = "mysql_native_password,caching_sha2_password,client_ed25519,parsec";

    private static final List<String> NEVER = List.of(
            "allowLocalInfile",
            "allowMultiQueries",
            "allowPublicKeyRetrieval",
            "cachePrepStmts",
            "createDatabaseIfNotExist",
            "dumpQueriesOnException",
            "fallbackToSystemKeyStore",
            "includeInnodbStatusInDeadlockExceptions",
            "permitRedirect",
            "pool",
            "transactionReplay",
            "useServerPrepStmts");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]{0,252})");
    private static final Pattern NUMBERS = Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,45}");

    private MySqlConnector() {}

    static SqlConnection connect(DatabaseAddress address, Credential credential, TimeLimit limit)
            throws DatabaseTrouble {
        try {
            return SqlConnection.of(NonRegisteringDriver.connect(options(address, credential, limit)), limit);
        } catch (SQLException e) {
            throw MySqlTrouble.connecting(e);
        }
    }

    /** The driver is handed an address in words alone; only such a host goes into one as can mean nothing else. */
    private static Configuration options(DatabaseAddress address, Credential credential, TimeLimit limit)
            throws SQLException, DatabaseTrouble {
        String host = address.host();
        if (!HOST.matcher(host).matches() && !NUMBERS.matcher(host).matches()) {
            throw DatabaseTrouble.unreachable("database.no-address");
        }
        String place = NUMBERS.matcher(host).matches() ? "[" + host + "]" : host;
        Configuration options = Configuration.parse(
                "jdbc:mariadb://" + place + ":" + address.port() + "/", fixed(address.tls(), limit));
        return options.clone(credential.username(), credential.password());
    }

    /** Every option that could reach a file, another server or another class is set, whatever a driver's default becomes. */
    private static Properties fixed(Tls tls, TimeLimit limit) throws DatabaseTrouble {
        Properties options = new Properties();
        options.setProperty("connectTimeout", String.valueOf(limit.connect().toMillis()));
        options.setProperty("socketTimeout", String.valueOf(limit.answer().toMillis()));
        options.setProperty("restrictedAuth", LOGINS);
        options.setProperty("disconnectOnExpiredPasswords", "true");
        options.setProperty("autocommit", "true");
        options.setProperty("tinyInt1isBit", "false");
        NEVER.forEach(option -> options.setProperty(option, "false"));
        if (tls == Tls.VERIFY_FULL) {
            options.setProperty("sslMode", "verify-full");
            // Without certificates the driver would accept an unknown one and let the login vouch for it.
            options.setProperty("serverSslCert", TrustedCertificates.pem());
        } else {
            options.setProperty("sslMode", "trust");
        }
        return options;
    }
}
