package io.migrationgate.it.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Replies as servers of Redis before 6 do by their documents: none of those can be had. It is no real server and proves
 * nothing about one.
 */
final class OldRedis implements AutoCloseable {
    private final SSLServerSocket socket;
    private final String version;

    OldRedis(String version) throws IOException {
        this.version = version;
        socket = (SSLServerSocket)
                new LocalhostCertificate().context().getServerSocketFactory().createServerSocket(0);
        Thread serving = new Thread(this::serve);
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (SSLSocket client = (SSLSocket) socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // The next one may do better.
            }
        }
    }

    private void converse(SSLSocket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int words = Integer.parseInt(line.substring(1));
            String command = "";
            for (int i = 0; i < words; i++) {
                in.readLine();
                String word = in.readLine();
                command = i == 0 ? word.toUpperCase(Locale.ROOT) : command;
            }
            out.write(reply(command).getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    private String reply(String command) {
        return switch (command) {
            case "AUTH", "SELECT" -> "+OK\r\n";
            case "INFO" ->
                bulk(String.join(
                        "\r\n",
                        "# Server",
                        "redis_version:" + version,
                        "redis_mode:standalone",
                        "# Keyspace",
                        "db0:keys=4,expires=0,avg_ttl=0",
                        ""));
            case "CLIENT" -> bulk("""
                        id=4 addr=10.0.0.9:1 fd=8 name= age=12 idle=3 flags=N db=0 multi=-1 cmd=get
                        id=5 addr=10.0.0.8:1 fd=9 name= age=0 idle=0 flags=N db=0 multi=-1 cmd=client
                        """);
            case "DBSIZE" -> ":4\r\n";
            case "MODULE" -> "*1\r\n*4\r\n" + bulk("name") + bulk("bloom") + bulk("ver") + ":10\r\n";
            default -> "-ERR unknown command `" + command + "`, with args beginning with: \r\n";
        };
    }

    private static String bulk(String text) {
        return "$" + text.length() + "\r\n" + text + "\r\n";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
