package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shakes hands with a server whose certificate says that it is localhost, and nothing of 127.0.0.1. */
class RedisSocketTest {
    private static final char[] PASSWORD = "throw-away".toCharArray();

    @TempDir
    Path folder;

    private static void connect(String host, int port, Tls tls, SSLContext trust) throws IOException {
        DatabaseAddress address = new DatabaseAddress(Engine.REDIS, host, port, "0", tls, "reader");
        TimeLimit limit = new TimeLimit(Clock.systemUTC(), Instant.now().plusSeconds(20));
        try (Socket socket = new RedisSocket(address, trust, limit).createSocket()) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void theNameOfTheHostIsCheckedAndWhoSigned() throws Exception {
        KeyStore keys = keys();
        try (SSLServerSocket server = server(keys)) {
            int port = server.getLocalPort();
            connect("localhost", port, Tls.VERIFY_FULL, trust(keys));
            assertThatThrownBy(() -> connect("127.0.0.1", port, Tls.VERIFY_FULL, trust(keys)))
                    .hasCauseInstanceOf(SSLException.class);
            assertThatThrownBy(() -> connect("localhost", port, Tls.VERIFY_FULL, ServerTrust.context(Tls.VERIFY_FULL)))
                    .hasCauseInstanceOf(SSLException.class);
            connect("127.0.0.1", port, Tls.REQUIRE, ServerTrust.context(Tls.REQUIRE));
        }
    }

    private KeyStore keys() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static SSLServerSocket server(KeyStore keys) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        SSLServerSocket server =
                (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
        Thread shaking = new Thread(() -> {
            while (!server.isClosed()) {
                try (SSLSocket socket = (SSLSocket) server.accept()) {
                    socket.startHandshake();
                } catch (IOException e) {
                    // The other end does not trust us, as it should.
                }
            }
        });
        shaking.setDaemon(true);
        shaking.start();
        return server;
    }

    private static SSLContext trust(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
