package io.migrationgate.simulator.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on an ephemeral port of 127.0.0.1 and hands every request to one handler.
 *
 * <p>The JDK's own HTTP server cannot be used: it sets the {@code Date} header itself, and a scenario may skew it.
 * Closing ends every connection and every thread.
 */
final class LoopbackServer implements AutoCloseable {
    private static final int BACKLOG = 50;
    private static final long LONGEST_GOODBYE_MILLIS = 5_000;

    private final RequestHandler handler;
    private final InstantSource dates;
    private final ServerSocket listener;
    private final Map<Thread, Socket> connections = new ConcurrentHashMap<>();
    private final Thread acceptor;

    private LoopbackServer(RequestHandler handler, InstantSource dates) throws IOException {
        this.handler = handler;
        this.dates = dates;
        this.listener = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        this.acceptor = daemon("accept", this::accept);
    }

    static LoopbackServer start(RequestHandler handler, InstantSource dates) throws IOException {
        LoopbackServer server = new LoopbackServer(handler, dates);
        server.acceptor.start();
        return server;
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        end(acceptor);
        for (Map.Entry<Thread, Socket> connection : Map.copyOf(connections).entrySet()) {
            connection.getValue().close();
            end(connection.getKey());
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread thread = daemon("connection", () -> serve(socket));
                connections.put(thread, socket);
                thread.start();
            } catch (IOException e) {
                // Closed, or the client left before it was greeted: the loop's condition tells which.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
            socket.setTcpNoDelay(true);
            HttpRequestReader requests = new HttpRequestReader(new BufferedInputStream(socket.getInputStream()));
            boolean open = true;
            while (open) {
                Optional<HttpRequest> request = requests.next();
                open = request.isPresent()
                        && handler.handle(request.get()).writeTo(out, dates.instant())
                        && !request.get().header("connection").orElse("").equalsIgnoreCase("close");
            }
        } catch (IOException e) {
            // The client has gone, or does not speak HTTP: nobody is left to be told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(Thread.currentThread());
        }
    }

    private Thread daemon(String what, Runnable work) {
        Thread thread = new Thread(work, "loopback-cloud-" + listener.getLocalPort() + "-" + what);
        thread.setDaemon(true);
        return thread;
    }

    private static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join(LONGEST_GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
