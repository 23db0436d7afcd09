package io.migrationgate.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls the simulated cloud over a socket of its own, one connection a call, and signs as the documents say. */
final class SignedClient {
    private final URI uri;
    String keyId = "simulated";
    String secret = "simulated-secret";
    String token = "";
    String method = "POST";
    String body = "";
    Instant date = Instant.now();
    String nonce = "";
    UnaryOperator<String> tamper = request -> request;

    SignedClient(URI uri) {
        this.uri = uri;
    }

    /** A DTS call. */
    RawReply dts(String action, String... parameters) throws IOException {
        return call(action, "2020-01-01", parameters);
    }

    RawReply call(String action, String version, String... parameters) throws IOException {
        TreeMap<String, String> query = new TreeMap<>();
        for (int index = 0; index < parameters.length; index += 2) {
            query.put(parameters[index], parameters[index + 1]);
        }
        return send(request(action, version, query));
    }

    /** Sends text as it is and reads one reply; no status line at all is an {@link EOFException}. */
    RawReply send(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return reply(socket.getInputStream());
        }
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), uri.getPort());
    }

    String request(String action, String version, SortedMap<String, String> query) {
        String host = uri.getHost() + ":" + uri.getPort();
        String hash = hex("SHA-256", body);
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("host", host);
        headers.put("x-acs-action", action);
        headers.put("x-acs-version", version);
        headers.put("x-acs-date", date.truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-content-sha256", hash);
        headers.put("x-acs-signature-nonce", nonce.isEmpty() ? UUID.randomUUID().toString() : nonce);
        if (!token.isEmpty()) {
            headers.put("x-acs-security-token", token);
        }
        StringBuilder canonicalQuery = new StringBuilder();
        query.forEach((name, value) -> canonicalQuery
                .append(canonicalQuery.isEmpty() ? "" : "&")
                .append(percent(name))
                .append('=')
                .append(percent(value)));
        StringBuilder canonicalHeaders = new StringBuilder();
        headers.forEach((name, value) ->
                canonicalHeaders.append(name).append(':').append(value).append('\n'));
        String names = String.join(";", headers.keySet());
        String canonical = method + "\n/\n" + canonicalQuery + "\n" + canonicalHeaders + "\n" + names + "\n" + hash;
        String signature = hmac("ACS3-HMAC-SHA256\n" + hex("SHA-256", canonical));
        StringBuilder request = new StringBuilder(method + " /?" + canonicalQuery + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        request.append("Authorization: ACS3-HMAC-SHA256 Credential=" + keyId + ",SignedHeaders=" + names + ",Signature="
                + signature + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        if (!body.isEmpty()) {
            request.append(Integer.toHexString(body.length()))
                    .append("\r\n")
                    .append(body)
                    .append("\r\n");
        }
        return tamper.apply(request.append("0\r\n\r\n").toString());
    }

    static RawReply reply(InputStream in) throws IOException {
        String status = line(in);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(": ", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        return new RawReply(
                Integer.parseInt(status.split(" ", -1)[1]),
                headers,
                new String(body, StandardCharsets.UTF_8),
                body.length == length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed without an answer");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static String percent(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) next;
            boolean plain = "-_.~".indexOf(letter) >= 0 || (next > 0 && Character.isLetterOrDigit(letter));
            encoded.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", next));
        }
        return encoded.toString();
    }

    private static String hex(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format(Locale.ROOT, "%064x", new BigInteger(1, digest));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return String.format(Locale.ROOT, "%064x", new BigInteger(1, code));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
