package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What looking a server's replication job up by its id came to.
 *
 * @param job null when SMC does not know the id
 */
public record SmcJobLookup(@Nullable SmcJob job) {
    /** The replication job of a server. */
    public static final EvidenceKind<SmcJobLookup> KIND = new EvidenceKind<>("smc-job", SmcJobLookup.class);
}
