package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What looking a route's server group up by its id came to.
 *
 * @param group null when the product does not hold the id in that region
 */
public record ServerGroupLookup(@Nullable ServerGroup group) {
    /** The server group of a route. */
    public static final EvidenceKind<ServerGroupLookup> KIND =
            new EvidenceKind<>("server-group", ServerGroupLookup.class);
}
