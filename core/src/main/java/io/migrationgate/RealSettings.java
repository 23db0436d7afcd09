package io.migrationgate;

import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Proxy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a face knows of the real world.
 *
 * @param credentials looks named credentials up
 * @param proxy that calls to the cloud go through, or null
 * @param defaultChain whether {@code credentials: default}, the SDK's own chain, may be used
 * @param files what of this machine's files may be read, or null when none may
 */
public record RealSettings(
        CredentialSource credentials,
        @Nullable Proxy proxy,
        boolean defaultChain,
        @Nullable Files files) {
    /**
     * Where files lie that belong to a migration.
     *
     * @param planFolder relative paths of the plan start here
     * @param outermost what no path of the plan may leave, by itself or by a link; null when a plan may name any file
     */
    public record Files(Path planFolder, @Nullable Path outermost) {
        /** Where a plan may name any file. */
        public Files(Path planFolder) {
            this(planFolder, null);
        }
    }

    /** Settings of a face that lets no file of this machine be read. */
    public RealSettings(CredentialSource credentials, @Nullable Proxy proxy, boolean defaultChain) {
        this(credentials, proxy, defaultChain, null);
    }
}
