package io.migrationgate;

import org.jspecify.annotations.Nullable;

/**
 * What a starter plan is made for.
 *
 * @param migration name of the migration
 * @param region that is listed, for example {@code cn-hangzhou}
 * @param account id of the account, or null: then the one that the credentials belong to is written
 * @param credentials name of the identity that lists; {@code default} is the SDK's own chain
 */
public record InitSettings(
        String migration, String region, @Nullable String account, String credentials) {}
