package io.migrationgate.it.cloud;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a request as it arrived: sorted parameters of the query string, header names in lower case, digest of the body.
 *
 * <p>The RPC style names the action in the header {@code x-acs-action}, or in the parameter {@code Action}; parameters
 * of a POST stand in its query string too.
 */
record RpcRequest(
        String method, String path, Map<String, String> parameters, Map<String, String> headers, String bodySha256) {

    static RpcRequest read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(
                        name.toLowerCase(Locale.ROOT), String.join(",", values).strip()));
        return new RpcRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Collections.unmodifiableMap(parse(exchange.getRequestURI().getRawQuery())),
                Collections.unmodifiableMap(headers),
                Hex.sha256(body));
    }

    String action() {
        return headers.getOrDefault("x-acs-action", parameters.getOrDefault("Action", ""));
    }

    String version() {
        return headers.getOrDefault("x-acs-version", parameters.getOrDefault("Version", ""));
    }

    String host() {
        return header("host");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The parameter's value, or the empty text when it was not sent. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static Map<String, String> parse(@Nullable String rawQuery) {
        Map<String, String> parameters = new TreeMap<>();
        if (rawQuery == null || rawQuery.isEmpty()) {
            return parameters;
        }
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.put(
                    URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
