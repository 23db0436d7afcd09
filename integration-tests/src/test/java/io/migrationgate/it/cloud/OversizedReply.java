package io.migrationgate.it.cloud;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Streams a JSON object that is too large to be an answer, without saying so beforehand. */
final class OversizedReply {
    private OversizedReply() {}

    static void send(HttpExchange exchange, long bytes, boolean compressed) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", Reply.JSON);
        if (compressed) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out =
                compressed ? new GZIPOutputStream(exchange.getResponseBody()) : exchange.getResponseBody()) {
            out.write(ascii("{\"RequestId\":\"" + Reply.newRequestId() + "\",\"Success\":true,\"Filler\":\""));
            byte[] block = new byte[64 * 1024];
            Arrays.fill(block, (byte) 'x');
            for (long sent = 0; sent < bytes; sent += block.length) {
                out.write(block);
            }
            out.write(ascii("\"}"));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
