package io.migrationgate.it.cloud;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a request as it arrived: sorted parameters of the query string, header names in lower case, digest of the body.
 *
 * <p>The RPC style names the action in the header {@code x-acs-action}, or in the parameter {@code Action}; parameters
 * of a POST stand in its query string too. Few actions document theirs for the body, as a form; {@link #inBody()} shows
 * a request to such an action with those in place of the others.
 */
record RpcRequest(
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, String> form,
        Map<String, String> headers,
        String bodySha256) {
    private static final String FORM = "application/x-www-form-urlencoded";

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
                Collections.unmodifiableMap(
                        headers.getOrDefault("content-type", "").startsWith(FORM)
                                ? parse(new String(body, StandardCharsets.UTF_8))
                                : new TreeMap<>()),
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

    /** Those of the query string and those of the body. */
    Map<String, String> allParameters() {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putAll(form);
        return Collections.unmodifiableMap(all);
    }

    /** The request as an action sees it whose parameters the documents put into the body. */
    RpcRequest inBody() {
        return new RpcRequest(method, path, form, form, headers, bodySha256);
    }

    /** The parameter's value. Refuses the call when it was not sent. */
    String required(String name) {
        String value = parameter(name);
        if (value.isEmpty()) {
            throw new RefusedCall(ApiError.missingParameter(name));
        }
        return value;
    }

    /** The parameter as a whole number. Refuses the call with the error when it is none. */
    int number(String name, int absent, ApiError error) {
        String value = parameter(name);
        try {
            return value.isEmpty() ? absent : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new RefusedCall(error);
        }
    }

    /** The values of a numbered parameter, such as {@code JobId.1} and {@code JobId.2}. */
    List<String> numbered(String name) {
        List<String> values = new ArrayList<>();
        for (int n = 1; !parameter(name + "." + n).isEmpty(); n++) {
            values.add(parameter(name + "." + n));
        }
        return values;
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
