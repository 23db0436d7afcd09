package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One bucket of OSS as it describes itself. A null says that the reply did not hold the field.
 *
 * @param region where it lies, without the prefix {@code oss-}
 * @param owner id of the account that owns it
 */
public record Bucket(
        String name, @Nullable String region, @Nullable String owner) {}
