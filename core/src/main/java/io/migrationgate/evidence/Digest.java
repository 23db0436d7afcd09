package io.migrationgate.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Makes SHA-256 digests in lower-case hex. */
public final class Digest {
    private Digest() {}

    /** The digest of these bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of several replies that make one reading: of their digests, one a line. */
    public static String ofAll(List<String> digests) {
        return digests.size() == 1
                ? digests.get(0)
                : of(String.join("\n", digests).getBytes(StandardCharsets.UTF_8));
    }
}
