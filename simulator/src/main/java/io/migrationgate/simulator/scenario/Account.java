package io.migrationgate.simulator.scenario;

/**
 * Says who the throw-away key belongs to.
 *
 * @param arn {@code acs:ram::<id>:user/<name>}, {@code acs:ram::<id>:assumed-role/<role>/<session>} or
 *     {@code acs:ram::<id>:root}
 */
public record Account(String id, String arn) {}
