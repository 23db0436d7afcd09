package io.migrationgate.adapter.database;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digest of entries in whatever order they come: the sum of the digests of each. A server need not sort a hundred
 * thousand tables for it, and nothing of them is kept.
 */
final class UnorderedDigest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest sha256;
    private BigInteger sum = BigInteger.ZERO;

    UnorderedDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes one entry; a field that is null is another one than one that is empty. */
    void add(List<@Nullable String> fields) {
        StringBuilder entry = new StringBuilder();
        for (String field : fields) {
            entry.append(field == null ? "-" : field.length() + ":" + field).append(',');
        }
        byte[] digest = sha256.digest(entry.toString().getBytes(StandardCharsets.UTF_8));
        sum = sum.add(new BigInteger(1, digest)).mod(MODULUS);
    }

    /** All entries so far, in 64 hexadecimal digits. */
    String hex() {
        byte[] bytes = new byte[32];
        byte[] told = sum.toByteArray();
        int length = Math.min(told.length, bytes.length);
        System.arraycopy(told, told.length - length, bytes, bytes.length - length, length);
        return HexFormat.of().formatHex(bytes);
    }
}
