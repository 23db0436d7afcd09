package io.migrationgate.it.cloud;

import io.migrationgate.it.cloud.AccessKeys.AccessKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Verifies ACS3-HMAC-SHA256 signatures as the page on request structure and signature V3 states them.
 *
 * <p>Host, content type and every {@code x-acs-} header that is sent must be signed; a date more than 15 minutes off and
 * a nonce seen before are refused.
 */
final class SignatureCheck {
    private static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final Pattern AUTHORIZATION = Pattern.compile(
            ALGORITHM + " Credential=([^,\\s]+),\\s*SignedHeaders=([^,\\s]+),\\s*Signature=([0-9a-f]{64})");
    private static final List<String> NEEDED = List.of(
            "host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version");
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final AccessKeys keys;
    private final Set<String> usedNonces = ConcurrentHashMap.newKeySet();
    private volatile Duration skew = Duration.ZERO;

    SignatureCheck(AccessKeys keys) {
        this.keys = keys;
    }

    /** Sets the clock that dates are judged by ahead of the system's, or behind it when negative. */
    void skew(Duration ahead) {
        skew = ahead;
    }

    SignatureFinding check(RpcRequest request, Instant now) {
        Matcher parts = AUTHORIZATION.matcher(request.header("authorization"));
        if (!parts.matches()) {
            return SignatureFinding.refused(
                    "",
                    new ApiError(
                            400, "IncompleteSignature", "The request signature does not conform to Aliyun standards."));
        }
        String keyId = parts.group(1);
        List<String> signed = List.of(parts.group(2).split(";", -1));
        Optional<ApiError> error = problem(request, now.plus(skew), keyId, signed, parts.group(3));
        return error.map(found -> SignatureFinding.refused(keyId, found)).orElseGet(() -> accepted(keyId));
    }

    private SignatureFinding accepted(String keyId) {
        return new SignatureFinding(keyId, keys.find(keyId), Optional.empty());
    }

    private Optional<ApiError> problem(
            RpcRequest request, Instant now, String keyId, List<String> signed, String signature) {
        Optional<AccessKey> key = keys.find(keyId);
        if (key.isEmpty()) {
            return refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
        }
        return tokenProblem(request, key.get())
                .or(() -> dateProblem(request.header("x-acs-date"), now))
                .or(() -> signatureProblem(request, key.get(), signed, signature))
                .or(() -> nonceProblem(request.header("x-acs-signature-nonce")));
    }

    private static Optional<ApiError> tokenProblem(RpcRequest request, AccessKey key) {
        String token = request.header("x-acs-security-token");
        if (key.isTemporary() && token.isEmpty()) {
            return refusal(400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");
        }
        if (!token.equals(key.token())) {
            return refusal(
                    400,
                    "InvalidSecurityToken.MismatchWithAccessKey",
                    "Specified SecurityToken mismatch with the AccessKey.");
        }
        return key.expired()
                ? refusal(403, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.")
                : Optional.empty();
    }

    private static Optional<ApiError> dateProblem(String date, Instant now) {
        try {
            boolean near = Duration.between(Instant.parse(date), now).abs().compareTo(TOLERANCE) <= 0;
            return near
                    ? Optional.empty()
                    : refusal(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
        } catch (DateTimeParseException e) {
            return refusal(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
        }
    }

    private Optional<ApiError> nonceProblem(String nonce) {
        return usedNonces.add(nonce)
                ? Optional.empty()
                : refusal(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
    }

    private static Optional<ApiError> signatureProblem(
            RpcRequest request, AccessKey key, List<String> signed, String signature) {
        boolean whole = signed.containsAll(NEEDED)
                && request.headers().keySet().stream()
                        .filter(name -> name.startsWith("x-acs-") || name.equals("content-type"))
                        .allMatch(signed::contains)
                && request.header("x-acs-content-sha256").equals(request.bodySha256());
        boolean same = MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.US_ASCII),
                signature(request, signed, key.secret()).getBytes(StandardCharsets.US_ASCII));
        return whole && same
                ? Optional.empty()
                : refusal(400, "SignatureDoesNotMatch", "Specified signature is not matched with our calculation.");
    }

    static String signature(RpcRequest request, List<String> signed, String secret) {
        String canonical = String.join(
                "\n",
                request.method(),
                request.path(),
                query(request.parameters()),
                signed.stream()
                        .map(name -> name + ":" + request.header(name) + "\n")
                        .collect(Collectors.joining()),
                String.join(";", signed),
                request.bodySha256());
        String toSign = ALGORITHM + "\n" + Hex.sha256(canonical.getBytes(StandardCharsets.UTF_8));
        return Hex.hmacSha256(secret.getBytes(StandardCharsets.UTF_8), toSign.getBytes(StandardCharsets.UTF_8));
    }

    private static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** RFC 3986: a blank is %20, a star %2A, a tilde itself. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static Optional<ApiError> refusal(int status, String code, String message) {
        return Optional.of(new ApiError(status, code, message));
    }
}
