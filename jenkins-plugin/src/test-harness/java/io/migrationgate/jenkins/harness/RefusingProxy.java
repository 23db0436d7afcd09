package io.migrationgate.jenkins.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in the way of every call to the outside: a proxy that notes whom it is asked for and refuses.
 *
 * <p>Nothing of a call but the host's name can reach it, because a tunnel is asked for before anything is signed.
 */
final class RefusingProxy implements AutoCloseable {
    private static final byte[] REFUSAL = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    RefusingProxy() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "refusing-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The first line of every request, for example {@code CONNECT dts.aliyuncs.com:443 HTTP/1.1}. */
    List<String> asked() {
        return asked;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                asked.add(String.valueOf(in.readLine()));
                String header = in.readLine();
                while (header != null && !header.isEmpty()) {
                    header = in.readLine();
                }
                client.getOutputStream().write(REFUSAL);
            } catch (IOException gone) {
                // The next client may do better; a closed socket ends the loop.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
