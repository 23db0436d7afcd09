package io.migrationgate;

import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * What a face knows of the real world.
 *
 * @param credentials looks named credentials up
 * @param proxy that calls to the cloud go through, or null
 * @param defaultChain whether {@code credentials: default}, the SDK's own chain, may be used
 */
public record RealSettings(
        CredentialSource credentials, @Nullable Proxy proxy, boolean defaultChain) {}
