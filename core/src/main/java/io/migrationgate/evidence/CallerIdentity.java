package io.migrationgate.evidence;

/**
 * Who the cloud says the reading identity is.
 *
 * @param account the account id
 * @param arn of the user or role
 */
public record CallerIdentity(String account, String arn) {}
