package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where a server will run: an ECS instance, or the launch template that makes one.
 *
 * @param id of the instance or the template
 * @param region it is in; null when the reply does not say
 * @param osType {@code linux} or {@code windows} as sent; null for a template
 */
public record ServerTarget(
        String id, @Nullable String region, @Nullable String osType) {}
