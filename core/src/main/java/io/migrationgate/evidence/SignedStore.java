package io.migrationgate.evidence;

/**
 * A store of records together with the key that they are signed with, as only a simulated world brings one.
 *
 * @param key made for one run and forgotten with it
 */
public record SignedStore(EvidenceStore store, SigningKey key) {}
