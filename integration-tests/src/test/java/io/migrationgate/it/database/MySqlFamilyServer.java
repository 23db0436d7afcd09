package io.migrationgate.it.database;

import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real server of MySQL or MariaDB on a loopback port, with TLS and a binary log. */
final class MySqlFamilyServer implements AutoCloseable {
    /** The account that prepares what a test looks at. */
    static final String ADMIN = "admin";
    /** The option of a server that cannot be talked to in secret. */
    static final String WITHOUT_TLS = "--skip-ssl";

    /** Held by whoever uses the server of MySQL that tests share: what one writes moves the position that another looks at. */
    static final String MYSQL = "server of MySQL";
    /** The same for MariaDB. */
    static final String MARIADB = "server of MariaDB";

    /** Nothing here outlives a test, so that no disk need turn for it. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static @Nullable MySqlFamilyServer mySql;
    private static @Nullable MySqlFamilyServer mariaDb;

    private final Process process;
    private final Path folder;
    private final int port;
    private final ServerKeys keys;
    private final String password;
    private final boolean isOpen;

    private MySqlFamilyServer(
            Process process, Path folder, int port, ServerKeys keys, String password, boolean isOpen) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.keys = keys;
        this.password = password;
        this.isOpen = isOpen;
    }

    /** MySQL 8.0.15, the same for all tests of this JVM. */
    static synchronized MySqlFamilyServer mySql() throws Exception {
        MySqlFamilyServer server = mySql;
        if (server == null) {
            server = start(true);
            mySql = server;
        }
        return server;
    }

    /** MariaDB 11.4.5, the same for all tests of this JVM. */
    static synchronized MySqlFamilyServer mariaDb() throws Exception {
        MySqlFamilyServer server = mariaDb;
        if (server == null) {
            server = start(false);
            mariaDb = server;
        }
        return server;
    }

    /** One more MariaDB, which a test may end. */
    static MySqlFamilyServer anotherMariaDb(String... options) throws Exception {
        return start(false, options);
    }

    private static MySqlFamilyServer start(boolean isMySql, String... options) throws Exception {
        Path binaries = isMySql ? MySqlBinaries.mySql() : MySqlBinaries.mariaDb();
        Path folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "migration-gate-database")
                : Files.createTempDirectory("migration-gate-database");
        Path data = folder.resolve("data");
        MySqlBinaries.copy(binaries.resolve("data"), data);
        // A server of its own, not a copy that says the same of itself.
        Files.deleteIfExists(data.resolve("auto.cnf"));
        ServerKeys keys = ServerKeys.in(folder);
        String password = UUID.randomUUID().toString();
        Path first = folder.resolve("first.sql");
        Files.writeString(
                first,
                "CREATE USER '" + ADMIN + "'@'%' IDENTIFIED BY '" + password + "';\n" + "GRANT ALL ON *.* TO '" + ADMIN
                        + "'@'%' WITH GRANT OPTION;\n");
        int port = freePort();
        List<String> command = isMySql ? MySqlOptions.mySql(binaries, data) : MySqlOptions.mariaDb(binaries, data);
        command = new ArrayList<>(command);
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("pid"),
                "--skip-name-resolve",
                "--init-file=" + first,
                "--server-id=" + (isMySql ? 7 : 8),
                "--log-bin=binlog",
                "--binlog-format=ROW",
                "--sync-binlog=0",
                "--ssl-ca=" + keys.authority(),
                "--ssl-cert=" + keys.certificate(),
                "--ssl-key=" + keys.key()));
        if (isMySql) {
            command.add("--mysqlx=OFF");
        }
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        MySqlFamilyServer server = new MySqlFamilyServer(
                process, folder, port, keys, password, List.of(options).contains(WITHOUT_TLS));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.waitUntilUp();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilUp() throws Exception {
        @Nullable SQLException last = null;
        for (int i = 0; process.isAlive() && i < 300; i++) {
            try {
                admin().close();
                return;
            } catch (SQLException e) {
                last = e;
                Thread.sleep(100);
            }
        }
        throw new IOException("the server did not start:\n" + Files.readString(folder.resolve("log")), last);
    }

    /** A connection that may do anything. */
    Connection admin() throws SQLException {
        Properties options = new Properties();
        options.put("user", ADMIN);
        options.put("password", password);
        options.put("sslMode", isOpen ? "disable" : "trust");
        Connection made =
                new org.mariadb.jdbc.NonRegisteringDriver().connect("jdbc:mariadb://127.0.0.1:" + port + "/", options);
        if (made == null) {
            throw new SQLException("no connection");
        }
        return made;
    }

    /** Runs statements as the account that may do anything. */
    void run(String... statements) throws SQLException {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** The address of a schema, by a name that the certificate has; a credential is called as its account. */
    DatabaseAddress address(String schema, Tls tls, String account) {
        return new DatabaseAddress(Engine.MYSQL, "localhost", port, schema, tls, account);
    }

    String adminPassword() {
        return password;
    }

    int port() {
        return port;
    }

    ServerKeys keys() {
        return keys;
    }

    /** Ends the server as a power cut would. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        try {
            MySqlBinaries.delete(folder);
        } catch (IOException e) {
            // A folder of temporary files is left over.
        }
    }
}
