package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets the real driver of Oracle meet hosts where no Oracle is, which is as near as one can come without a server. */
class OracleIT {
    private static String trouble(int port, Tls tls, Duration time) {
        DatabaseAddress address = new DatabaseAddress(Engine.ORACLE, "localhost", port, "ORCL", tls, "reader");
        Reading<SourceSettings> reading = new Databases(
                        name -> Optional.of(new Credential("reader", "s3cr3t-of-nobody", null)), Clock.systemUTC())
                .ask(
                        SourceSettings.TOPIC,
                        DatabaseQuestion.at(address),
                        Instant.now().plus(time));
        assertThat(reading.toString()).doesNotContain("s3cr3t-of-nobody");
        return reading instanceof NoEvidence<SourceSettings> none
                ? none.reason().key()
                : "answered";
    }

    @Test
    void nothingListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertThat(trouble(port, Tls.VERIFY_FULL, Duration.ofSeconds(10))).isEqualTo("database.refused-connection");
    }

    @ParameterizedTest
    @EnumSource(Tls.class)
    void aCertificateThatNobodyTrusts(Tls tls) throws IOException {
        try (SSLServerSocket server = (SSLServerSocket)
                new LocalhostCertificate().context().getServerSocketFactory().createServerSocket(0)) {
            Thread shaking = new Thread(() -> shakeHands(server));
            shaking.setDaemon(true);
            shaking.start();
            assertThat(trouble(server.getLocalPort(), tls, Duration.ofSeconds(20)))
                    .isEqualTo("database.tls");
        }
    }

    private static void shakeHands(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                socket.startHandshake();
            } catch (IOException e) {
                // The other end does not trust us, as it should.
            }
        }
    }

    @Test
    void aHostThatAcceptsAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            Instant before = Instant.now();
            assertThat(trouble(silent.getLocalPort(), Tls.VERIFY_FULL, Duration.ofSeconds(2)))
                    .isEqualTo("database.silent");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }
}
