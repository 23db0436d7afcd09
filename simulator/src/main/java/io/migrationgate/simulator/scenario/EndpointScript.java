package io.migrationgate.simulator.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Describes one end of a task as DTS names it; what is null is absent from the reply.
 *
 * @param engine for example {@code MYSQL}
 * @param instanceType {@code RDS} and the like, or how a self-managed database is reached: {@code EXPRESS} (leased line,
 *     VPN), {@code ECS}, {@code CEN}, {@code DG}, {@code OTHER}
 * @param instance id of the cloud instance, or of the network a self-managed database is reached through
 */
public record EndpointScript(
        @Nullable String engine,
        @Nullable String instanceType,
        @Nullable String instance,
        @Nullable String region,
        @Nullable String ip,
        @Nullable String port,
        @Nullable String database,
        @Nullable String user) {
    /** Nothing is known of this end. */
    public static final EndpointScript NONE = new EndpointScript(null, null, null, null, null, null, null, null);
}
