package io.migrationgate.adapter.aliyun;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers what a test tells it to, and remembers what it was asked. */
final class TestCloud implements AutoCloseable {
    /** What one request held. */
    record Seen(
            String method,
            String rawQuery,
            Map<String, String> parameters,
            Map<String, String> form,
            Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Answers one exchange. */
    interface Answer {
        void to(HttpExchange exchange, Seen seen) throws IOException;
    }

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Answer answer = json("{}");

    TestCloud() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                Seen one = seen(exchange, new String(body, StandardCharsets.UTF_8));
                seen.add(one);
                answer.to(exchange, one);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(Answer next) {
        answer = next;
    }

    /** The first request gets the first answer, and so on; the last answer stays. */
    void answersInTurn(Answer... all) {
        answer = (exchange, one) -> all[Math.min(seen.size(), all.length) - 1].to(exchange, one);
    }

    static Answer json(String body) {
        return reply(200, body);
    }

    static Answer reply(int status, String body, String... headers) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Answer bytes(int status, byte[] body, String... headers) {
        return (exchange, one) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        };
    }

    private static Seen seen(HttpExchange exchange, String body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String sent = exchange.getRequestURI().getRawQuery();
        String query = sent == null ? "" : sent;
        return new Seen(exchange.getRequestMethod(), query, pairs(query), pairs(body), headers);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        Arrays.stream(text.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> pairs.put(decode(pair[0]), pair.length == 1 ? "" : decode(pair[1])));
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
