package io.migrationgate.it.database;

import io.migrationgate.access.Credential;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL server on a free port with TLS, started once in this JVM and gone with it.
 *
 * <p>A PostgreSQL server refuses to be run by root, so that root runs it as nobody.
 */
enum PostgreSqlServer {
    V13("postgres-13.jar"),
    V17("postgres-17.jar");

    /** Where the build puts the jars of the servers. */
    private static final Path JARS = Path.of("target", "postgres");

    /** The account that the gate reads with: it may log in, and nothing else. */
    static final String READER = "gate_reader";

    private static final String NOBODY = "nobody";
    private static final LocalhostCertificate CERTIFICATE = new LocalhostCertificate();

    private final String jar;
    private final String password = UUID.randomUUID().toString();
    private Path folder;
    private int port;
    private Process process;

    PostgreSqlServer(String jar) {
        this.jar = jar;
    }

    /** The running server, with a database {@code shop} of two schemas and the account {@link #READER}. */
    synchronized PostgreSqlServer running() {
        if (process == null) {
            try {
                folder = Files.createTempDirectory("postgresql");
                Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
                unpack();
                create();
                start();
                sql("postgres", "create database shop", "create role " + READER + " login password '" + password + "'");
                sql(
                        "shop",
                        "create schema orders",
                        "create table orders.item (id bigserial primary key, price numeric(12,2), note text)",
                        "create table orders.customer (id int primary key, name text)",
                        "create schema billing",
                        "create table billing.invoice (id int primary key, at timestamptz)");
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(name() + " did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    int major() {
        return Integer.parseInt(name().substring(1));
    }

    /** Databases as the gate asks them, with the account and password of everybody here. */
    Databases asked(String account) {
        Credential credential = new Credential(account, password, null);
        return new Databases(name -> Optional.of(credential), Clock.systemUTC());
    }

    DatabaseAddress at(String database) {
        return new DatabaseAddress(Engine.POSTGRESQL, "localhost", port, database, Tls.VERIFY_FULL, "reader");
    }

    /** What every server here shows. */
    static LocalhostCertificate certificate() {
        return CERTIFICATE;
    }

    /** The password of every account that a test makes. */
    String password() {
        return password;
    }

    /** A session of the administrator: the tests make hundreds, so that it costs little. */
    Connection admin(String database) throws SQLException {
        return as("postgres", database);
    }

    Connection as(String account, String database) throws SQLException {
        Properties options = new Properties();
        options.setProperty("user", account);
        options.setProperty("password", password);
        options.setProperty("sslmode", "disable");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, options);
    }

    void sql(String database, String... statements) throws SQLException {
        try (Connection connection = admin(database);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** Stops it as a power cut would, and starts it again on the same port. */
    synchronized void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    synchronized void start() throws IOException, InterruptedException, SQLException {
        process = run("start.log", binary("postgres"), "-D", data());
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                admin("postgres").close();
                return;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException(Files.readString(folder.resolve("start.log"), StandardCharsets.UTF_8));
    }

    private void unpack() throws IOException, InterruptedException {
        try (JarFile binaries = new JarFile(JARS.resolve(jar).toFile())) {
            Process tar = new ProcessBuilder("tar", "-x", "-C", folder.toString()).start();
            try (InputStream packed = new XZInputStream(binaries.getInputStream(binaries.stream()
                            .filter(entry -> entry.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow()));
                    OutputStream out = tar.getOutputStream()) {
                packed.transferTo(out);
            }
            if (tar.waitFor() != 0) {
                throw new IOException("tar failed");
            }
        }
    }

    private void create() throws IOException, InterruptedException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, password);
        Files.writeString(folder.resolve("server.crt"), CERTIFICATE.certificatePem());
        Path key = folder.resolve("server.key");
        Files.writeString(key, CERTIFICATE.keyPem());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        if (isRoot()) {
            UserPrincipal nobody =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
            for (Path one : List.of(folder, secret, key)) {
                Files.setOwner(one, nobody);
            }
        }
        Process made = run(
                "initdb.log",
                binary("initdb"),
                "-D",
                data(),
                "-U",
                "postgres",
                "--pwfile=" + secret,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--no-locale",
                "--no-sync");
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("initdb.log"), StandardCharsets.UTF_8));
        }
        Files.delete(secret);
        port = freePort();
        Map<String, String> settings = Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("ssl", "on"),
                Map.entry("ssl_cert_file", folder.resolve("server.crt").toString()),
                Map.entry("ssl_key_file", key.toString()),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("wal_level", "logical"),
                Map.entry("track_commit_timestamp", "on"),
                Map.entry("max_prepared_transactions", "5"),
                Map.entry("max_connections", "40"),
                Map.entry("shared_buffers", "32MB"),
                Map.entry("fsync", "off"),
                Map.entry("autovacuum", "off"),
                Map.entry("max_locks_per_transaction", "1000"));
        List<String> lines = new ArrayList<>();
        settings.forEach((name, value) -> lines.add(name + " = '" + value + "'"));
        Files.write(folder.resolve("data/postgresql.auto.conf"), lines);
        Files.writeString(folder.resolve("data/pg_hba.conf"), """
                hostssl all gate_reader 127.0.0.1/32 scram-sha-256
                hostnossl all all 127.0.0.1/32 password
                """);
    }

    private Process run(String log, String... command) throws IOException {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=65534", "--clear-groups", "--"));
        }
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start();
    }

    private String binary(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void stop() {
        try {
            if (process != null && process.isAlive()) {
                // SIGINT ends it at once and cleanly, whoever is connected.
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            // What is left lies in the folder of temporary files.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
