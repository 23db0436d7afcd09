package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.plan.Cloud;

/**
 * Looks up the key that a plan names; {@value CredentialSource#DEFAULT} is the SDK's default chain.
 *
 * <p>Nothing is kept: a rotated key counts from the next call on.
 */
public final class PlanKeys implements KeySource {
    private final CredentialSource credentials;
    private final DefaultChain chain = new DefaultChain();

    /** @param credentials the face's look-up by name */
    public PlanKeys(CredentialSource credentials) {
        this.credentials = credentials;
    }

    @Override
    public Credential find(Cloud cloud) throws CloudException {
        String name = cloud.credentials();
        if (name.equals(CredentialSource.DEFAULT)) {
            return chain.find();
        }
        try {
            return credentials.find(name).orElseThrow(() -> new CloudException(Trouble.KEY_MISSING, name));
        } catch (CredentialException e) {
            throw new CloudException(Trouble.KEY_UNUSABLE, name, SafeText.line(String.valueOf(e.getMessage())));
        }
    }
}
