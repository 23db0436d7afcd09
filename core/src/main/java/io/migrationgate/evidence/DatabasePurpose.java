package io.migrationgate.evidence;

/**
 * What a database is asked for: a server answers without, a simulated one has no address to be known by.
 *
 * @param database its name in the plan
 * @param evidence id of the kind of evidence that the answer becomes, for example {@code source-schema}
 */
public record DatabasePurpose(String database, String evidence) {}
