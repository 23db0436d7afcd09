package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One object as OSS describes it without its content. A null says that the reply did not hold the field.
 *
 * @param exists whether there is such an object
 * @param etag without quotes; an MD5 only after one PutObject
 * @param crc64 unsigned decimal of CRC-64/ECMA-182; may be missing of objects that were copied inside OSS
 */
public record ObjectHead(
        String key,
        boolean exists,
        @Nullable Long size,
        @Nullable String etag,
        @Nullable String crc64) {
    /** Whether it is what an inventory lists; a size that is not told is no agreement. */
    boolean is(ListedObject listed) {
        return exists
                && size != null
                && size == listed.size()
                && (crc64 == null || listed.crc64() == null || crc64.equals(listed.crc64()))
                && (!listed.proven() || etag == null || etag.contains("-") || etag.equalsIgnoreCase(listed.md5()));
    }
}
