package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.access.Proxy;
import io.migrationgate.evidence.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void followsNoRedirect(int status) throws IOException {
        try (TestCloud other = new TestCloud()) {
            Reading<?> reading = bench.ask(
                    TestCloud.reply(status, "", "Location", other.address().toString()));

            assertThat(Wording.of(reading)).contains("redirect (HTTP " + status + ")");
            assertThat(other.seen).isEmpty();
            assertThat(bench.cloud.seen).hasSize(1);
        }
    }

    @Test
    void refusesAnOversizedReply() {
        assertThat(Wording.of(bench.ask(TestCloud.bytes(200, new byte[9 * 1024 * 1024]))))
                .contains("larger than 8 MiB");
    }

    @Test
    void stopsInflatingAReplyThatIsALieAboutItsSize() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        }

        Reading<?> reading = bench.ask(TestCloud.bytes(200, bomb.toByteArray(), "Content-Encoding", "gzip"));

        assertThat(bomb.size()).isLessThan(1024 * 1024);
        assertThat(Wording.of(reading)).contains("larger than 8 MiB");
    }

    @Test
    void readsAReplyInGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Bench.IDENTITY.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(bench.ask(TestCloud.bytes(200, packed.toByteArray(), "Content-Encoding", "gzip"))
                        .evidence())
                .isPresent();
    }

    @Test
    void saysThatAReplyWasCutOff() {
        Reading<?> reading = bench.ask((exchange, seen) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"planted\":".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(Wording.of(reading))
                .contains("ended before the reply was complete", "127.0.0.1")
                .doesNotContain("planted");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(Wording.of(read(URI.create("http://127.0.0.1:" + port), null)))
                .contains("no connection to 127.0.0.1");
    }

    @Test
    void saysThatAHostIsNotKnown() {
        assertThat(Wording.of(read(URI.create("https://dts.cn-nowhere.invalid"), null)))
                .contains("the host dts.cn-nowhere.invalid is not known", "region");
    }

    @Test
    void saysThatTheServerTookTooLong() {
        CountDownLatch never = new CountDownLatch(1);
        bench.cloud.answers((exchange, seen) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        Reading<?> reading =
                new Sts(bench.client).callerIdentity(Bench.CLOUD, FakeTime.START.plus(Duration.ofMillis(300)));
        never.countDown();

        assertThat(Wording.key(reading)).isEqualTo("cloud.timeout");
    }

    @Test
    void saysThatThereIsNoTlsAtTheOtherEnd() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> server = CompletableFuture.runAsync(() -> answerNonsense(socket));
            assertThat(server).isNotDone();

            assertThat(Wording.of(read(URI.create("https://127.0.0.1:" + socket.getLocalPort()), null)))
                    .contains("no encrypted connection to 127.0.0.1");
        }
    }

    @Test
    void goesToLoopbackDirectlyWhateverProxyIsGiven() throws IOException {
        try (ServerSocket trap = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Proxy proxy = new Proxy("127.0.0.1", trap.getLocalPort(), null, List.of());

            assertThat(read(bench.cloud.address(), proxy).evidence()).isPresent();

            trap.setSoTimeout(1);
            assertThat(accepted(trap)).isFalse();
        }
    }

    @Test
    void neverAsksTheProxySettingsOfTheJvm() throws IOException {
        try (ServerSocket trap = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            System.setProperty("https.proxyHost", "127.0.0.1");
            System.setProperty("https.proxyPort", String.valueOf(trap.getLocalPort()));
            try {
                assertThat(Wording.key(read(URI.create("https://dts.cn-nowhere.invalid"), null)))
                        .isEqualTo("cloud.unknown-host");
            } finally {
                System.clearProperty("https.proxyHost");
                System.clearProperty("https.proxyPort");
            }
            trap.setSoTimeout(1);
            assertThat(accepted(trap)).isFalse();
        }
    }

    @Test
    void showsTheProxyItsPasswordAndNothingOfTheRequest() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> connect = CompletableFuture.supplyAsync(() -> refuse(socket, "403 Forbidden"));
            Credential user = new Credential("proxy-user", "proxy-pass", null);

            Reading<?> reading = read(
                    URI.create("https://dts.aliyuncs.com"),
                    new Proxy("127.0.0.1", socket.getLocalPort(), user, List.of()));

            assertThat(connect.get(20, TimeUnit.SECONDS))
                    .startsWith("CONNECT dts.aliyuncs.com:443 ")
                    .contains("Proxy-Authorization: Basic cHJveHktdXNlcjpwcm94eS1wYXNz")
                    .doesNotContain("ACS3")
                    .doesNotContain("x-acs");
            assertThat(Wording.of(reading)).contains("the proxy 127.0.0.1").doesNotContain("proxy-pass");
        }
    }

    @Test
    void saysThatTheProxyWantsAnotherPassword() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> connect = CompletableFuture.supplyAsync(
                    () -> refuse(socket, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\""));

            Reading<?> reading = read(
                    URI.create("https://dts.aliyuncs.com"),
                    new Proxy("127.0.0.1", socket.getLocalPort(), null, List.of()));

            assertThat(Wording.of(reading)).contains("does not accept its user name and password");
            assertThat(connect).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void closesItsConnections() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> afterwards = CompletableFuture.supplyAsync(() -> keepAlive(socket));
            OpenApiClient client = client(URI.create("http://127.0.0.1:" + socket.getLocalPort()), null);
            assertThat(new Sts(client)
                            .callerIdentity(Bench.CLOUD, bench.deadline())
                            .evidence())
                    .isPresent();
            assertThat(afterwards).isNotDone();

            client.close();

            assertThat(afterwards.get(20, TimeUnit.SECONDS)).isEqualTo(-1);
        }
    }

    private Reading<?> read(URI address, @Nullable Proxy proxy) {
        try (OpenApiClient client = client(address, proxy)) {
            return new Sts(client).callerIdentity(Bench.CLOUD, bench.deadline());
        }
    }

    private OpenApiClient client(URI address, @Nullable Proxy proxy) {
        return new OpenApiClient(Bench.connection(address, Bench.KEY, proxy, bench.time));
    }

    private static boolean accepted(ServerSocket trap) throws IOException {
        try (Socket caught = trap.accept()) {
            return caught.isConnected();
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }

    /** Reads one request head, answers that status; gives the head. */
    private static String refuse(ServerSocket server, String status) {
        try {
            String first = "";
            for (int i = 0; i < 7; i++) {
                try (Socket socket = server.accept()) {
                    String head = head(socket);
                    first = first.isEmpty() ? head : first;
                    answer(socket, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    if (status.startsWith("407")) {
                        return first;
                    }
                }
            }
            return first;
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    /** Talks something else than TLS until it is closed. */
    private static void answerNonsense(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket, "HTTP/1.1 400 Bad Request\r\n\r\n");
                socket.shutdownOutput();
                while (socket.getInputStream().read() >= 0) {
                    // until the other end has read the nonsense
                }
            } catch (IOException e) {
                // closed by the test, or given up by the client
            }
        }
    }

    /** Answers one request and gives what is read after it: -1 when the other end has closed. */
    private static int keepAlive(ServerSocket server) {
        try (Socket socket = server.accept()) {
            head(socket);
            answer(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Length: " + Bench.IDENTITY.length() + "\r\n\r\n" + Bench.IDENTITY);
            return socket.getInputStream().read();
        } catch (IOException e) {
            return -1; // a reset is an end too
        }
    }

    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void answer(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
