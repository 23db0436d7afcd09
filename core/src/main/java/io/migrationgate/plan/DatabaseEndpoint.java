package io.migrationgate.plan;

import org.jspecify.annotations.Nullable;

/**
 * One side of a database: where it listens, how it is secured, whose credentials are used.
 *
 * @param instance id of the cloud instance, when the side stands in the cloud
 * @param product of that instance, for example {@code rds}
 */
public record DatabaseEndpoint(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database,
        Tls tls,
        @Nullable String credentials,
        @Nullable ActingIdentity actCredentials,
        @Nullable String instance,
        @Nullable String product) {
    /** How the connection is secured. */
    public enum Tls {
        /** Encrypted, certificate and host name checked; the default. */
        VERIFY_FULL,
        /** Encrypted only; allowed, and printed as a risk. */
        REQUIRE
    }
}
