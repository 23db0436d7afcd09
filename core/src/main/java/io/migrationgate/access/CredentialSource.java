package io.migrationgate.access;

import java.util.Optional;

/**
 * Looks a credential up by the name that a plan gives it, at the moment it is used.
 *
 * <p>The name {@value #DEFAULT} is never asked here: it stands for the SDK's own default chain.
 */
@FunctionalInterface
public interface CredentialSource {
    /** The name that means the SDK's default chain. */
    String DEFAULT = "default";

    /**
     * Finds the credential of that name.
     *
     * @throws CredentialException when something of that name exists but cannot be used (wrong kind, not decryptable)
     */
    Optional<Credential> find(String name);

    /**
     * Finds the credential of that name for logging in to a host; whoever keeps it may let it be sent to some hosts alone.
     *
     * @param port 1 to 65535
     * @throws CredentialException also when it must not be sent there
     */
    default Optional<Credential> find(String name, String host, int port) {
        return find(name);
    }

    /** Knows no credential at all. */
    static CredentialSource none() {
        return name -> Optional.empty();
    }
}
