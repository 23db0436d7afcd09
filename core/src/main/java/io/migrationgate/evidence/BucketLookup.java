package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What looking a bucket up by its name came to.
 *
 * @param bucket null when OSS does not know the name
 */
public record BucketLookup(@Nullable Bucket bucket) {
    /** The bucket that an object store moves to. */
    public static final EvidenceKind<BucketLookup> KIND = new EvidenceKind<>("bucket", BucketLookup.class);
}
