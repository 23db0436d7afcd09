package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls the test cloud the way the SDK was seen to, with a signer of its own. */
public final class RawClient {
    private final HttpClient http;
    private final URI base;
    private final String keyId;
    private final String secret;
    private final Map<String, String> extraHeaders = new TreeMap<>();
    private String unsigned = "";
    private String sentQuerySuffix = "";
    private String form = "";

    RawClient(DocumentedCloud cloud, String keyId, String secret) {
        this(HttpClient.newHttpClient(), URI.create("http://" + cloud.address()), keyId, secret);
    }

    public RawClient(HttpClient http, URI base, String keyId, String secret) {
        this.http = http;
        this.base = base;
        this.keyId = keyId;
        this.secret = secret;
    }

    /** Sends one more header, which is signed when the documents want it signed. */
    RawClient header(String name, String value) {
        extraHeaders.put(name, value);
        return this;
    }

    /** Sends the header but leaves it out of the signature. */
    RawClient leavingUnsigned(String name) {
        unsigned = name;
        return this;
    }

    /** Changes the query after signing. */
    RawClient tamperingWith(String querySuffix) {
        sentQuerySuffix = querySuffix;
        return this;
    }

    public HttpResponse<String> dts(String action, String... parameters) throws IOException, InterruptedException {
        return send(request("POST", action, "2020-01-01", parameters));
    }

    public JsonNode dtsJson(String action, String... parameters) throws IOException, InterruptedException {
        HttpResponse<String> response = dts(action, parameters);
        if (response.statusCode() != 200) {
            throw new IOException("HTTP " + response.statusCode() + ": " + response.body());
        }
        return json(response);
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    /** Calls an action of any product by the version of its API. */
    HttpResponse<String> call(String version, String action, String... parameters)
            throws IOException, InterruptedException {
        return send(request("POST", action, version, parameters));
    }

    /** Calls an action with its parameters as a form in the body. */
    HttpResponse<String> callWithForm(String version, String action, String... parameters)
            throws IOException, InterruptedException {
        RawClient withForm = new RawClient(http, base, keyId, secret);
        withForm.form = joined(parameters);
        withForm.header("content-type", "application/x-www-form-urlencoded");
        return send(withForm.request("POST", action, version));
    }

    public HttpRequest request(String method, String action, String version, String... parameters) {
        String queryText = joined(parameters);
        Map<String, String> headers = new TreeMap<>(extraHeaders);
        headers.put("x-acs-action", action);
        headers.put("x-acs-version", version);
        headers.putIfAbsent(
                "x-acs-date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.putIfAbsent("x-acs-signature-nonce", UUID.randomUUID().toString());
        headers.put("x-acs-content-sha256", bodySha256());
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        base.resolve("/?" + queryText + (queryText.isEmpty() ? "" : sentQuerySuffix)))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(30));
        headers.forEach(builder::header);
        builder.header("Authorization", authorization(method, queryText, headers));
        // A stream of unknown length is what makes the body chunked.
        return method.equals("GET")
                ? builder.GET().build()
                : builder.method(method, BodyPublishers.ofInputStream(this::body))
                        .build();
    }

    private InputStream body() {
        return new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8));
    }

    private String bodySha256() {
        return sha256(form);
    }

    /** Names and values in turn, encoded and sorted as a query string or a form wants them. */
    private static String joined(String... parameters) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            pairs.put(encode(parameters[i]), encode(parameters[i + 1]));
        }
        return pairs.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
    }

    private String authorization(String method, String query, Map<String, String> headers) {
        Map<String, String> signed = new TreeMap<>(headers);
        signed.put("host", base.getAuthority());
        signed.remove(unsigned);
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue() + "\n")
                .collect(Collectors.joining());
        String canonical = method + "\n/\n" + query + "\n" + lines + "\n" + names + "\n" + bodySha256();
        try {
            String toSign = "ACS3-HMAC-SHA256\n" + sha256(canonical);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signature = HexFormat.of().formatHex(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
            return "ACS3-HMAC-SHA256 Credential=" + keyId + ",SignedHeaders=" + names + ",Signature=" + signature;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
