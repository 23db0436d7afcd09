package io.migrationgate.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where runs and records are kept.
 *
 * @param path of the directory store
 * @param bucket of the OSS store
 * @param signing name of the key that records are signed with
 */
public record StateStore(
        Kind kind,
        @Nullable String path,
        @Nullable String bucket,
        @Nullable String prefix,
        @Nullable String signing) {
    /** The kind of store. */
    public enum Kind {
        DIRECTORY,
        OSS
    }
}
