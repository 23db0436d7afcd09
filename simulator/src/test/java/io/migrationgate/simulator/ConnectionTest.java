package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tests the wire: connections that are used again, requests that are none, and that closing leaves nothing. */
class ConnectionTest {
    private static long threadsOf(URI uri) {
        String name = "loopback-cloud-" + uri.getPort() + "-";
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .count();
    }

    @Test
    void connectionServesSeveralRequests() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync");
                Socket socket = cloud.client.connect()) {
            socket.setSoTimeout(20_000);
            for (int call = 0; call < 3; call++) {
                TreeMap<String, String> query = new TreeMap<>();
                query.put("Region", "cn-hangzhou");
                String request = cloud.client.request("DescribeDtsJobs", "2020-01-01", query);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(SignedClient.reply(socket.getInputStream()).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void bodyOfAnnouncedLengthIsRead() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            cloud.client.body = "12345";
            cloud.client.tamper = request -> request.replace("Transfer-Encoding: chunked", "Content-Length: 5")
                    .replace("\r\n5\r\n12345\r\n0\r\n\r\n", "\r\n12345");
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNoHttpIsNotAnswered() {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            for (String request : new String[] {
                "hello\r\n\r\n",
                "GET / FTP/1.0\r\n\r\n",
                "GET / HTTP/1.1\r\nnot a header\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n"
            }) {
                assertThatThrownBy(() -> cloud.client.send(request)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void clientsThatSendNothingDoNotHoldUpTheOthers() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync");
                Socket silent = cloud.client.connect()) {
            silent.getOutputStream().write("POST / HT".getBytes(StandardCharsets.US_ASCII));
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
        }
    }

    @Test
    void closingLeavesNoThreadBehindEvenWithOpenConnections() throws IOException {
        SimulatedCloud cloud = SimulatedCloud.task("sync");
        try (Socket open = cloud.client.connect()) {
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
            assertThat(open.isConnected()).isTrue();
            assertThat(threadsOf(cloud.cloud.uri())).isPositive();
            cloud.close();
            assertThat(threadsOf(cloud.cloud.uri())).isZero();
        }
    }

    @Test
    void closingFreesThePort() {
        SimulatedCloud cloud = SimulatedCloud.task("sync");
        cloud.close();
        assertThatThrownBy(() -> cloud.listed("SYNC")).isInstanceOfAny(ConnectException.class, EOFException.class);
    }

    @Test
    void closingTwiceIsHarmless() {
        SimulatedCloud cloud = SimulatedCloud.task("sync");
        cloud.close();
        cloud.close();
        assertThat(threadsOf(cloud.cloud.uri())).isZero();
    }
}
