package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whatever is wrong with a server of Redis comes to one sentence, in time. */
@ResourceLock(RealRedis.LOCK)
class RedisTroubleIT {
    private static final RealRedis REDIS = RealRedis.SEVEN;

    private String password = "reader";

    @BeforeEach
    void makeReader() {
        REDIS.account("reader", "on >reader ~* resetchannels +@all");
    }

    private Databases databases() {
        return new Databases(name -> Optional.of(new Credential("reader", password, null)), Clock.systemUTC());
    }

    private Reading<SourceSettings> ask(DatabaseAddress address, Duration time) {
        return databases()
                .ask(
                        SourceSettings.TOPIC,
                        DatabaseQuestion.at(address),
                        Instant.now().plus(time));
    }

    private String trouble(DatabaseAddress address) {
        return trouble(ask(address, Duration.ofSeconds(10)));
    }

    private static String trouble(Reading<?> reading) {
        return reading instanceof NoEvidence<?> none ? none.reason().key() : "answered";
    }

    @Test
    void aCertificateThatThisMachineDoesNotTrust() {
        assertThat(trouble(RealRedis.address(REDIS.port(), Tls.VERIFY_FULL))).isEqualTo("database.tls");
        assertThat(trouble(RealRedis.address(REDIS.port(), Tls.REQUIRE))).isEqualTo("answered");
    }

    @Test
    void aServerThatDoesNotEncrypt() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            Thread answering = new Thread(() -> answer(server, "-ERR what is this\r\n"));
            answering.setDaemon(true);
            answering.start();
            assertThat(trouble(RealRedis.address(server.getLocalPort(), Tls.REQUIRE)))
                    .isEqualTo("database.tls");
        }
    }

    private static void answer(ServerSocket server, String words) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write(words.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The other end went away.
        }
    }

    @Test
    void aHostThatAcceptsAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            DatabaseAddress address = RealRedis.address(silent.getLocalPort(), Tls.REQUIRE);
            Instant before = Instant.now();
            assertThat(trouble(ask(address, Duration.ofSeconds(2)))).isEqualTo("database.silent");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void nothingListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertThat(trouble(RealRedis.address(port, Tls.REQUIRE))).isEqualTo("database.refused-connection");
    }

    @Test
    void aWrongPassword() {
        password = "wrong";
        assertThat(trouble(RealRedis.address(REDIS.port(), Tls.REQUIRE))).isEqualTo("database.login");
    }

    @Test
    void aDataBaseThatIsNoNumber() {
        DatabaseAddress address =
                new DatabaseAddress(Engine.REDIS, "localhost", REDIS.port(), "cache", Tls.REQUIRE, "reader");
        assertThat(trouble(address)).isEqualTo("database.redis-number");
    }

    @Test
    void aDataBaseBeyondTheLast() {
        DatabaseAddress address =
                new DatabaseAddress(Engine.REDIS, "localhost", REDIS.port(), "99", Tls.REQUIRE, "reader");
        Reading<CopyLook> reading = databases()
                .ask(CopyLook.TOPIC, DatabaseQuestion.at(address), Instant.now().plusSeconds(10));
        assertThat(trouble(reading)).isEqualTo("database.statement");
    }

    @Test
    void keysOfOthersAreNoKeysOfOurs() {
        REDIS.account("reader", "on >reader ~mine:* resetchannels +@all");
        REDIS.does("FLUSHALL");
        REDIS.does("SET theirs 1");
        DatabaseAddress address = RealRedis.address(REDIS.port(), Tls.REQUIRE);
        CopyLook look = databases()
                .ask(CopyLook.TOPIC, DatabaseQuestion.at(address), Instant.now().plusSeconds(10))
                .evidence()
                .orElseThrow()
                .value();
        assertThat(look.keysAsked()).isZero();
        assertThat(look.unseen()).containsExactly(new Unseen("MEMORY USAGE", "+memory|usage on %R~*"));
    }

    @Test
    void aServerThatIsKilledWhileItIsAsked() throws InterruptedException {
        RealRedis.Started server = REDIS.start();
        Databases databases = new Databases(
                name -> Optional.of(new Credential("default", RealRedis.ADMINISTRATOR, null)), Clock.systemUTC());
        DatabaseQuestion question = DatabaseQuestion.at(RealRedis.address(server.port(), Tls.REQUIRE));
        Thread killer = new Thread(server::kill);
        killer.start();
        String last = "answered";
        while (last.equals("answered")) {
            last = trouble(
                    databases.ask(RowCounts.TOPIC, question, Instant.now().plusSeconds(5)));
        }
        killer.join();
        assertThat(last).isIn("database.lost", "database.refused-connection", "database.no-connection", "database.tls");
    }

    @Test
    void noSecretAndNoAddressIsInASentence() {
        password = "s3cr3t-of-nobody";
        var reading = (NoEvidence<?>) databases()
                .ask(
                        AccountRights.TOPIC,
                        DatabaseQuestion.at(RealRedis.address(REDIS.port(), Tls.REQUIRE)),
                        Instant.now().plusSeconds(10));
        assertThat(reading.toString()).doesNotContain(password).doesNotContain(Integer.toString(REDIS.port()));
    }
}
