package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.it.cloud.ProxyAttempt.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that hosts of the cloud are reached through the proxy as they were addressed, and no other host is. */
class ConnectProxyTest {
    @TempDir
    private static Path folder;

    private static TestAuthority authority;
    private static DocumentedCloud cloud;

    @BeforeAll
    static void open() {
        authority = new TestAuthority(folder);
        cloud = new DocumentedCloud();
        cloud.keys().add("LTAI-test", "secret");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dts.aliyuncs.com", "dts.cn-hangzhou.aliyuncs.com", "dts-vpc.cn-shanghai.aliyuncs.com"})
    void aSignedCallReachesTheCloudByItsOwnHostName(String host) throws Exception {
        try (ConnectProxy proxy = new ConnectProxy(cloud, authority)) {
            RawClient client = new RawClient(http(proxy).build(), URI.create("https://" + host), "LTAI-test", "secret");

            HttpResponse<String> response = client.dts("DescribeDtsJobs", "Region", "cn-hangzhou");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(cloud.calls().all()).last().satisfies(call -> {
                assertThat(call.host()).isEqualTo(host);
                assertThat(call.verified()).isTrue();
            });
            assertThat(proxy.targets(Outcome.TUNNELLED)).containsExactly(host + ":443");
        }
    }

    @Test
    void aHostServesItsOwnProductAlone() throws Exception {
        try (ConnectProxy proxy = new ConnectProxy(cloud, authority)) {
            RawClient client =
                    new RawClient(http(proxy).build(), URI.create("https://dts.aliyuncs.com"), "LTAI-test", "secret");

            HttpResponse<String> response = client.send(client.request("POST", "GetCallerIdentity", "2015-04-01"));

            assertThat(response.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anyOtherHostIsRefusedAndRecorded() {
        try (ConnectProxy proxy = new ConnectProxy(cloud, authority)) {
            RawClient client = new RawClient(
                    http(proxy).build(), URI.create("https://aliyuncs.com.example.org"), "LTAI-test", "secret");

            assertThatThrownBy(() -> client.dts("DescribeDtsJobs", "Region", "cn-hangzhou"))
                    .isInstanceOf(IOException.class);
            assertThat(proxy.targets(Outcome.REFUSED)).containsExactly("aliyuncs.com.example.org:443");
        }
    }

    @Test
    void aPlainRequestIsRefusedAndRecorded() throws Exception {
        try (ConnectProxy proxy = new ConnectProxy(cloud, authority)) {
            String answer = raw(proxy, "GET http://" + cloud.address() + "/ HTTP/1.1\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 403");
            assertThat(proxy.targets(Outcome.REFUSED)).containsExactly("http://" + cloud.address() + "/");
        }
    }

    @Test
    void aClientThatDoesNotTrustTheAuthorityIsToldApart() throws Exception {
        try (ConnectProxy proxy = new ConnectProxy(cloud, authority)) {
            HttpClient doubting = HttpClient.newBuilder().proxy(selector(proxy)).build();
            RawClient client = new RawClient(doubting, URI.create("https://dts.aliyuncs.com"), "LTAI-test", "secret");

            assertThatThrownBy(() -> client.dts("DescribeDtsJobs", "Region", "cn-hangzhou"))
                    .isInstanceOf(SSLException.class);
            assertThat(proxy.targets(Outcome.TUNNELLED)).isEmpty();
        }
    }

    @Test
    void credentialsAreAskedForWhenNeeded() throws Exception {
        try (ConnectProxy proxy = new ConnectProxy(cloud, authority).requireBasic("operator", "open sesame")) {
            String answer = raw(proxy, "CONNECT dts.aliyuncs.com:443 HTTP/1.1\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 407").contains("Proxy-Authenticate: Basic");
            assertThat(proxy.targets(Outcome.CHALLENGED)).containsExactly("dts.aliyuncs.com:443");
        }
    }

    @Test
    void rightCredentialsOpenTheTunnel() throws Exception {
        try (ConnectProxy proxy = new ConnectProxy(cloud, authority).requireBasic("operator", "open sesame")) {
            String pair = Base64.getEncoder().encodeToString("operator:open sesame".getBytes(StandardCharsets.UTF_8));

            String answer = raw(
                    proxy, "CONNECT dts.aliyuncs.com:443 HTTP/1.1\r\nproxy-authorization: Basic " + pair + "\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void theTrustStoreHoldsNoPrivateKey() throws Exception {
        assertThat(authority.trustOptions())
                .contains("-Djavax.net.ssl.trustStore=" + folder.resolve("test-truststore.p12"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("test-truststore.p12");
        }
    }

    private static HttpClient.Builder http(ConnectProxy proxy) {
        return HttpClient.newBuilder().proxy(selector(proxy)).sslContext(authority.clientContext());
    }

    private static ProxySelector selector(ConnectProxy proxy) {
        return ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()));
    }

    /** Sends the text and returns the first part of the answer. */
    private static String raw(ConnectProxy proxy, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[1024];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(length, 0), StandardCharsets.US_ASCII);
        }
    }
}
