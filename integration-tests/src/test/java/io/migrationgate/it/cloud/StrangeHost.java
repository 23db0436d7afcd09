package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Listens where redirects lead: by another host name than the cloud's, with answers that look well.
 *
 * <p>It answers an empty task list, so a client that follows does not even notice, and the visit is what a test sees.
 */
public final class StrangeHost implements AutoCloseable {
    private final HttpServer server;
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    StrangeHost() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        RpcRequest request = RpcRequest.read(exchange);
        TreeSet<String> telling = new TreeSet<>(request.headers().keySet());
        telling.removeIf(name -> !name.startsWith("x-acs-") && !name.equals("authorization"));
        visits.add(new Visit(request.method(), List.copyOf(telling)));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("RequestId", Reply.newRequestId());
        body.put("Success", true);
        body.put("TotalRecordCount", 0);
        body.putArray("DtsJobList");
        Reply.ok(body).send(exchange);
        exchange.close();
    }

    /**
     * Records that a client came, and the names of the headers that should never have left the cloud.
     *
     * @param signingHeaders names alone, sorted: authorization and all that begin with x-acs-
     */
    public record Visit(String method, List<String> signingHeaders) {}
}
