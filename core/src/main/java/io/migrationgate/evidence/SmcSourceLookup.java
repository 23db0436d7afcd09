package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What looking a server's migration source up by its id came to.
 *
 * @param source null when SMC does not know the id
 */
public record SmcSourceLookup(@Nullable SmcSource source) {
    /** The migration source of a server. */
    public static final EvidenceKind<SmcSourceLookup> KIND = new EvidenceKind<>("smc-source", SmcSourceLookup.class);
}
