package io.migrationgate.it.cloud;

import io.migrationgate.it.cloud.ProxyAttempt.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;

/**
 * Stands between a client and the internet: ends TLS for hosts of the cloud and passes the plain bytes to a {@link
 * DocumentedCloud}, so that it sees host and signature as they were sent.
 *
 * <p>Every other host is refused and recorded. Whoever uses the proxy leaves no trace outside this machine.
 */
public final class ConnectProxy implements AutoCloseable {
    private static final Pattern CLOUD = Pattern.compile("[a-z0-9.-]+\\.aliyuncs\\.com:443");

    private final DocumentedCloud cloud;
    private final TestAuthority authority;
    private final ServerSocket listener;
    private final List<ProxyAttempt> attempts = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "connect-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String credentials = "";

    public ConnectProxy(DocumentedCloud cloud, TestAuthority authority) {
        this.cloud = cloud;
        this.authority = authority;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Lets only those in who name themselves by Basic authentication. */
    public ConnectProxy requireBasic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        credentials = "Basic " + Base64.getEncoder().encodeToString(pair);
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public List<ProxyAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** The targets of the attempts that ended so, in their order. */
    public List<String> targets(Outcome outcome) {
        return attempts.stream()
                .filter(attempt -> attempt.outcome() == outcome)
                .map(ProxyAttempt::target)
                .toList();
    }

    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(ConnectProxy::closeQuietly);
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            closeQuietly(listener);
        }
    }

    private void serve(Socket client) {
        try (client) {
            ProxyRequest request = ProxyRequest.read(client.getInputStream());
            while (request.isPresent()
                    && !credentials.isEmpty()
                    && !request.authorization().equals(credentials)) {
                attempts.add(new ProxyAttempt(request.target(), Outcome.CHALLENGED));
                answer(client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"");
                request = ProxyRequest.read(client.getInputStream());
            }
            if (!request.isPresent()) {
                return;
            }
            String target = request.target().toLowerCase(Locale.ROOT);
            if (request.method().equals("CONNECT") && CLOUD.matcher(target).matches()) {
                client.getOutputStream().write(ascii("HTTP/1.1 200 Connection Established\r\n\r\n"));
                tunnel(client, target);
            } else {
                attempts.add(new ProxyAttempt(request.target(), Outcome.REFUSED));
                answer(client, "403 Forbidden");
            }
        } catch (IOException e) {
            // The client or the cloud hung up, which is theirs to do; the attempt is recorded.
            closeQuietly(client);
        } finally {
            open.remove(client);
        }
    }

    private void tunnel(Socket client, String target) throws IOException {
        try (SSLSocket tls = (SSLSocket)
                authority.serverContext().getSocketFactory().createSocket(client, (InputStream) null, true)) {
            try {
                tls.startHandshake();
            } catch (IOException e) {
                attempts.add(new ProxyAttempt(target, Outcome.UNTRUSTED));
                return;
            }
            attempts.add(new ProxyAttempt(target, Outcome.TUNNELLED));
            try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), cloud.port())) {
                threads.execute(() -> pump(tls, upstream));
                upstream.getInputStream().transferTo(tls.getOutputStream());
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side hung up: the other learns it by the close below.
            closeQuietly(from);
        }
        closeQuietly(to);
    }

    private static void answer(Socket client, String statusAndHeaders) throws IOException {
        client.getOutputStream().write(ascii("HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: 0\r\n\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // A socket that cannot be closed is broken already, which is all that was wanted.
        }
    }
}
