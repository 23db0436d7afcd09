package io.migrationgate.it.database;

import io.migrationgate.access.Credential;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * Real servers of Redis that listen encrypted alone, each started when it is first used and ended with this JVM.
 *
 * <p>Test classes run side by side: those that make accounts hold the {@link #LOCK}.
 */
enum RealRedis {
    /** Without selectors and rights to read alone; needs the OpenSSL 3 of the machine. */
    SIX("redis-server-6.2.6-v5-linux-amd64", "6.2.11"),
    SEVEN("redis-server-7.0.15-linux-amd64", "7.0.15");

    static final String LOCK = "real redis";

    static final String ADMINISTRATOR = "administrator";

    /** Stands for a space inside of a word. */
    private static final char KEPT = '\u00a0';

    private final String binary;
    private final String version;
    private @Nullable Started started;

    /** @param trust trusts this server and nobody else */
    record Started(Process process, int port, SSLContext trust, Connection administrator) {
        void kill() {
            process.destroyForcibly().onExit().join();
        }
    }

    RealRedis(String binary, String version) {
        this.binary = binary;
        this.version = version;
    }

    String version() {
        return version;
    }

    int port() {
        return started().port();
    }

    /** Does something as the administrator, for example {@code ACL SETUSER reader on}. */
    @Nullable Object does(String words) {
        return does(started().administrator(), words);
    }

    static @Nullable Object does(Connection connection, String words) {
        List<String> all = Stream.of(words.split(" ", -1))
                .map(word -> word.replace(KEPT, ' '))
                .toList();
        connection.sendCommand(
                Protocol.Command.valueOf(all.get(0)), all.subList(1, all.size()).toArray(new String[0]));
        return connection.getOne();
    }

    /** Makes an account anew, whose password is its name. */
    void account(String name, String rules) {
        does("ACL DELUSER " + name);
        does("ACL SETUSER " + name + " " + rules);
    }

    Connection connection(String user, String password) {
        return connection(port(), started().trust(), user, password);
    }

    @SuppressWarnings("deprecation") // the other way takes a file of certificates
    private static Connection connection(int port, SSLContext trust, String user, String password) {
        return new Connection(
                () -> socket(port, trust),
                DefaultJedisClientConfig.builder().user(user).password(password).build());
    }

    private static Socket socket(int port, SSLContext trust) {
        try {
            return trust.getSocketFactory().createSocket("localhost", port);
        } catch (IOException e) {
            throw new JedisConnectionException(e);
        }
    }

    <T> T ask(DatabaseTopic<T> topic, String reader, UnaryOperator<DatabaseQuestion> about) {
        Reading<T> reading = reading(topic, reader, about);
        if (reading instanceof NoEvidence<T> none) {
            throw new AssertionError("no answer: " + none.reason());
        }
        return reading.evidence().orElseThrow().value();
    }

    /** Databases as an account asks them whose password is its name. */
    Databases asked(String reader) {
        String password = reader.equals("default") ? ADMINISTRATOR : reader;
        return new Databases(name -> Optional.of(new Credential(reader, password, null)), Clock.systemUTC());
    }

    <T> Reading<T> reading(DatabaseTopic<T> topic, String reader, UnaryOperator<DatabaseQuestion> about) {
        DatabaseQuestion question = about.apply(DatabaseQuestion.at(address(port(), Tls.REQUIRE)));
        return asked(reader).ask(topic, question, Clock.systemUTC().instant().plusSeconds(30));
    }

    static DatabaseAddress address(int port, Tls tls) {
        return new DatabaseAddress(Engine.REDIS, "localhost", port, "0", tls, "reader");
    }

    private synchronized Started started() {
        if (started == null) {
            started = start();
        }
        return started;
    }

    /** One more, for a test that does away with it. */
    Started start() {
        try {
            Path folder = Files.createTempDirectory("real-redis");
            Path server = folder.resolve("redis-server");
            try (InputStream content = RealRedis.class.getResourceAsStream("/" + binary)) {
                Files.copy(Objects.requireNonNull(content, binary), server);
            }
            if (!server.toFile().setExecutable(true)) {
                throw new IOException("cannot be made executable: " + server);
            }
            LocalhostCertificate certificate = new LocalhostCertificate();
            Path key = Files.writeString(folder.resolve("server.key"), certificate.keyPem());
            Path chain = Files.writeString(folder.resolve("server.crt"), certificate.certificatePem());
            int port = freePort();
            Process process = new ProcessBuilder(
                            server.toString(),
                            "--port",
                            "0",
                            "--tls-port",
                            Integer.toString(port),
                            "--tls-cert-file",
                            chain.toString(),
                            "--tls-key-file",
                            key.toString(),
                            "--tls-ca-cert-file",
                            chain.toString(),
                            "--tls-auth-clients",
                            "no",
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--dir",
                            folder.toString(),
                            "--requirepass",
                            ADMINISTRATOR)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
            SSLContext trust = certificate.trusting();
            return new Started(process, port, trust, await(process, port, trust, folder.resolve("log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection await(Process process, int port, SSLContext trust, Path log) throws IOException {
        while (process.isAlive()) {
            try {
                return connection(port, trust, "default", ADMINISTRATOR);
            } catch (JedisConnectionException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IOException("Redis " + version + " ended: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void end(Process process, Path folder) {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A folder for temporary files is emptied by others in the end.
        }
    }
}
