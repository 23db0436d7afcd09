package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What looking a server's target up by its id came to.
 *
 * @param target null when the region does not hold the id
 */
public record ServerTargetLookup(@Nullable ServerTarget target) {
    /** The target of a server. */
    public static final EvidenceKind<ServerTargetLookup> KIND =
            new EvidenceKind<>("server-target", ServerTargetLookup.class);
}
