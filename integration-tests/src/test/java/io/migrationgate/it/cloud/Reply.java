package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Holds an answer before it is sent. */
record Reply(int status, String contentType, String text) {
    static final String JSON = "application/json;charset=utf-8";

    static Reply ok(ObjectNode body) {
        return new Reply(200, JSON, body.toString());
    }

    static Reply error(ApiError error, String host) {
        String requestId = newRequestId();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("RequestId", requestId);
        body.put("HostId", host);
        body.put("Code", error.code());
        body.put("Message", error.message());
        body.put(
                "Recommend",
                "https://api.aliyun.com/troubleshoot?q=" + error.code() + "&product=Dts&requestId=" + requestId);
        return new Reply(error.status(), JSON, body.toString());
    }

    static String newRequestId() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = bytes();
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
