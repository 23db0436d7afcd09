package io.migrationgate.adapter.database;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import oracle.jdbc.OracleDriver;

/** Connects to Oracle by its thin driver, with TCPS alone, to a service and never to a SID. */
final class OracleConnector implements EngineDriver {
    /** Letters and what names and addresses need; nothing that means something in a connect descriptor. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");

    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9._$#-]{1,128}");
    private static final int LOGIN_DENIED = 1017;
    private static final int LOCKED = 28000;
    private static final int EXPIRED = 28001;

    @Override
    public EngineSession open(DatabaseAddress address, Credential credential, TimeLimit limit) throws DatabaseTrouble {
        if (!HOST.matcher(address.host()).matches()
                || !SERVICE.matcher(address.database()).matches()) {
            throw DatabaseTrouble.of("database.no-address");
        }
        try {
            SqlConnection connection =
                    SqlConnection.of(connected(descriptor(address), options(address.tls(), credential, limit)), limit);
            try {
                connection.run("SET TRANSACTION READ ONLY");
                return new OracleSession(connection, limit);
            } catch (SQLException e) {
                connection.close();
                throw OracleViews.asking(e);
            } catch (DatabaseTrouble e) {
                connection.close();
                throw e;
            }
        } catch (NoClassDefFoundError missing) {
            throw DatabaseTrouble.of("database.no-driver", "Oracle", "com.oracle.database.jdbc:ojdbc11");
        }
    }

    private static Connection connected(String url, Properties options) throws DatabaseTrouble {
        try {
            Connection connection = new OracleDriver().connect(url, options);
            if (connection == null) {
                throw DatabaseTrouble.unreachable("database.no-address");
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw switch (e.getErrorCode()) {
                case LOGIN_DENIED, LOCKED, EXPIRED -> DatabaseTrouble.unreachable("database.login");
                default -> SqlTrouble.connecting(e);
            };
        }
    }

    /** @param address whose host and service hold no sign that means something here */
    static String descriptor(DatabaseAddress address) {
        String match = address.tls() == Tls.VERIFY_FULL ? "ON" : "OFF";
        return "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=" + address.host() + ")(PORT="
                + address.port() + "))(CONNECT_DATA=(SERVICE_NAME=" + address.database()
                + "))(SECURITY=(SSL_SERVER_DN_MATCH=" + match + ")))";
    }

    /** Who signed the certificate is always checked: this driver cannot be told otherwise without a file. */
    static Properties options(Tls tls, Credential credential, TimeLimit limit) {
        Properties options = new Properties();
        options.setProperty("user", credential.username());
        options.setProperty("password", credential.password());
        options.setProperty("oracle.net.ssl_server_dn_match", tls == Tls.VERIFY_FULL ? "true" : "false");
        options.setProperty(
                "oracle.net.CONNECT_TIMEOUT", Long.toString(limit.connect().toMillis()));
        options.setProperty(
                "oracle.jdbc.ReadTimeout", Long.toString(limit.answer().toMillis()));
        options.setProperty("v$session.program", "migration-gate");
        return options;
    }
}
