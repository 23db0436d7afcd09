package io.migrationgate.simulator.http;

import io.migrationgate.simulator.action.AccessKeys;
import io.migrationgate.simulator.action.AccessKeys.AccessKey;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.clock.SimulatedTime;
import io.migrationgate.simulator.scenario.Account;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies the ACS3-HMAC-SHA256 signature of a request, and says whom its key belongs to.
 *
 * <p>A request must be signed over its host, action, version, date, nonce and body, be dated within 15 minutes of the
 * cloud's clock, and use a nonce that no earlier one used.
 */
final class SignatureCheck {
    private static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final Pattern AUTHORIZATION =
            Pattern.compile(ALGORITHM + " Credential=([^,]+),\\s*SignedHeaders=([^,]+),\\s*Signature=([0-9a-f]{64})");
    private static final Set<String> SIGNED_AT_LEAST = Set.of(
            "host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256");
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final AccessKeys keys;
    private final SimulatedTime time;
    private final InstantSource cloudClock;
    private final Set<String> nonces = new HashSet<>();

    SignatureCheck(AccessKeys keys, SimulatedTime time, InstantSource cloudClock) {
        this.keys = keys;
        this.time = time;
        this.cloudClock = cloudClock;
    }

    /** Refuses a request that is not signed as it must be, with a key that is taken now. */
    Account verify(HttpRequest request) {
        Matcher authorization = AUTHORIZATION.matcher(request.header("authorization")
                .orElseThrow(
                        () -> new Refusal(400, "MissingAccessKeyId", "AccessKeyId is mandatory for this action.")));
        if (!authorization.matches()) {
            throw new Refusal(
                    400, "IncompleteSignature", "The request signature does not conform to Aliyun standards.");
        }
        verifyDate(request.header("x-acs-date").orElseThrow(() -> Refusal.missing("x-acs-date")));
        AccessKey key = keys.find(authorization.group(1))
                .orElseThrow(
                        () -> new Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."));
        String token = request.header("x-acs-security-token").orElse("");
        if (!token.isEmpty() || key.token() != null) {
            verifyToken(key, token);
        }
        TreeSet<String> signed =
                new TreeSet<>(Arrays.asList(authorization.group(2).split(";", -1)));
        boolean bodyIsSigned = sha256(request.bodyBytes())
                .equals(request.header("x-acs-content-sha256").orElse(""));
        if (!signed.containsAll(SIGNED_AT_LEAST)
                || (!token.isEmpty() && !signed.contains("x-acs-security-token"))
                || !bodyIsSigned
                || !sameText(signature(request, signed, key), authorization.group(3))) {
            throw new Refusal(400, "SignatureDoesNotMatch", "Specified signature is not matched with our calculation.");
        }
        if (!nonces.add(request.header("x-acs-signature-nonce").orElse(""))) {
            throw new Refusal(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
        }
        return key.owner();
    }

    private void verifyToken(AccessKey key, String token) {
        if (token.isEmpty()) {
            throw new Refusal(400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");
        }
        if (!token.equals(key.token())) {
            throw new Refusal(
                    400,
                    "InvalidSecurityToken.MismatchWithAccessKey",
                    "Specified SecurityToken mismatch with the AccessKey.");
        }
        if (key.ends() != null && !time.instant().isBefore(key.ends())) {
            throw new Refusal(403, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");
        }
    }

    private void verifyDate(String text) {
        Instant date;
        try {
            date = Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
        }
        if (Duration.between(cloudClock.instant(), date).abs().compareTo(TOLERANCE) > 0) {
            throw new Refusal(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
        }
    }

    private static String signature(HttpRequest request, SortedSet<String> signed, AccessKey key) {
        String query = request.parameters().entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String headers = signed.stream()
                .map(name -> name + ":" + request.header(name).orElse("") + "\n")
                .collect(Collectors.joining());
        String canonical = String.join(
                "\n",
                List.of(
                        request.method(),
                        request.path(),
                        query,
                        headers,
                        String.join(";", signed),
                        request.header("x-acs-content-sha256").orElse("")));
        String toSign = ALGORITHM + "\n" + sha256(canonical.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** RFC 3986, which differs from a form in three characters. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
