package io.migrationgate.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request as it was received.
 *
 * @param target path and query as sent
 * @param headers by name in lower case
 * @param body one character for each byte
 */
record HttpRequest(String method, String target, Map<String, String> headers, String body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    byte[] bodyBytes() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    String query() {
        int question = target.indexOf('?');
        return question < 0 ? "" : target.substring(question + 1);
    }

    /** The decoded parameters of the query, sorted by name. */
    TreeMap<String, String> parameters() {
        return decodedPairs(query());
    }

    /** The decoded parameters of a form in the body; none when the body is something else. */
    TreeMap<String, String> form() {
        boolean form = header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
        return decodedPairs(form ? body : "");
    }

    private static TreeMap<String, String> decodedPairs(String pairs) {
        TreeMap<String, String> parameters = new TreeMap<>();
        for (String pair : pairs.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // Not an encoding of anything: taken as it is, and the signature will not fit.
        }
    }
}
