package io.migrationgate.simulator.http;

import io.migrationgate.simulator.action.AccessKeys;
import io.migrationgate.simulator.action.AccessKeys.AccessKey;
import io.migrationgate.simulator.action.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies version 4 of OSS' signatures in the {@code Authorization} header, without additional headers.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/oss/developer-reference/recommend-to-use-signature-version-4">Signature
 *     version 4</a>
 */
final class OssSignatureCheck {
    static final String ALGORITHM = "OSS4-HMAC-SHA256";

    private static final Pattern AUTHORIZATION = Pattern.compile(ALGORITHM
            + " Credential=([^/,]+)/([0-9]{8})/([a-z0-9-]+)/oss/aliyun_v4_request,\\s*Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final AccessKeys keys;
    private final InstantSource cloudClock;

    OssSignatureCheck(AccessKeys keys, InstantSource cloudClock) {
        this.keys = keys;
        this.cloudClock = cloudClock;
    }

    /** The region that a request is signed for. */
    String region(HttpRequest request) {
        return parts(request).group(3);
    }

    /** Refuses a request that is not signed as it must be. */
    void verify(HttpRequest request) {
        Matcher parts = parts(request);
        String time = request.header("x-oss-date").orElse("");
        if (Duration.between(cloudClock.instant(), time(time)).abs().compareTo(TOLERANCE) > 0) {
            throw new Refusal(403, "RequestTimeTooSkewed", "The difference between times is too large.");
        }
        AccessKey found = keys.find(parts.group(1))
                .orElseThrow(() ->
                        new Refusal(403, "InvalidAccessKeyId", "The OSS Access Key Id you provided does not exist."));
        if (found.token() != null
                && !found.token().equals(request.header("x-oss-security-token").orElse(""))) {
            throw new Refusal(403, "InvalidSecurityToken", "The security token you provided is invalid.");
        }
        String scope = parts.group(2) + "/" + parts.group(3) + "/oss/aliyun_v4_request";
        String toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n" + sha256(canonical(request));
        byte[] key = hmac(bytes("aliyun_v4" + found.secret()), parts.group(2));
        key = hmac(hmac(hmac(key, parts.group(3)), "oss"), "aliyun_v4_request");
        String signature = HexFormat.of().formatHex(hmac(key, toSign));
        boolean same = MessageDigest.isEqual(bytes(signature), bytes(parts.group(4)));
        if (!same || !time.startsWith(parts.group(2))) {
            throw new Refusal(403, "SignatureDoesNotMatch", "The request signature we calculated does not match.");
        }
    }

    private static Matcher parts(HttpRequest request) {
        Matcher parts = AUTHORIZATION.matcher(request.header("authorization").orElse(""));
        if (!parts.matches()) {
            throw new Refusal(400, "InvalidArgument", "The authorization header is not well formed.");
        }
        return parts;
    }

    private static Instant time(String text) {
        try {
            return TIME.parse(text, Instant::from);
        } catch (DateTimeParseException e) {
            throw new Refusal(403, "AccessDenied", "The x-oss-date header is not well formed.");
        }
    }

    private static String canonical(HttpRequest request) {
        TreeMap<String, String> signed = new TreeMap<>();
        request.headers().forEach((name, value) -> {
            if (name.startsWith("x-oss-") || name.equals("content-type") || name.equals("content-md5")) {
                signed.put(name, value.strip());
            }
        });
        String headers = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.path(),
                request.query(),
                headers,
                "",
                request.header("x-oss-content-sha256").orElse(""));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
