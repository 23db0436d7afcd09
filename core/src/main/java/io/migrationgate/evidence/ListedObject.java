package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One object as an inventory lists it.
 *
 * @param size in bytes
 * @param md5 32 hex digits in lower case, or null
 * @param proven whether the MD5 is known to be one; else it is an ETag that only may be one
 * @param crc64 unsigned decimal of CRC-64/ECMA-182, or null
 */
public record ListedObject(
        String key,
        long size,
        @Nullable String md5,
        boolean proven,
        @Nullable String crc64) {
    private static final int LONGEST_KEY = 1_023;

    /** Whether its key can be asked for over HTTP as it is: clients take dots between slashes away. */
    public boolean askable() {
        return key.length() <= LONGEST_KEY && !("/" + key + "/").matches("(?s).*/\\.{0,2}/.*") && !key.startsWith("/");
    }
}
