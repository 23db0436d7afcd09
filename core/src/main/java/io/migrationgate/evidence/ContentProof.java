package io.migrationgate.evidence;

import io.migrationgate.plan.ObjectStore.OriginType;

/**
 * Says of each kind of store what its own listing can prove of an object's content; a column {@code md5} or {@code crc64}
 * that somebody added counts everywhere.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/oss/developer-reference/headobject">HeadObject of OSS</a>
 */
public enum ContentProof {
    /** An ETag is the MD5 of what one PutObject wrote; CRC-64 is listed or asked for. */
    OSS(true),
    /** An ETag is an MD5 when the object came in one part and is not encrypted with a key of KMS or of the customer. */
    S3(true),
    /** An ETag is a version; Content-MD5 is what the client said, where it said it. */
    AZURE(false),
    /** The file checksum is one of checksums of blocks, which no other store has. */
    HDFS(false),
    /** A file system proves nothing by itself. */
    LOCAL(false);

    private final boolean etags;

    ContentProof(boolean etags) {
        this.etags = etags;
    }

    /** The row for the source of an object store. */
    public static ContentProof of(OriginType origin) {
        return switch (origin) {
            case S3 -> S3;
            case AZURE -> AZURE;
            case HDFS -> HDFS;
            case LOCAL -> LOCAL;
        };
    }

    /** Whether an ETag may be an MD5 at all. */
    public boolean etags() {
        return etags;
    }
}
