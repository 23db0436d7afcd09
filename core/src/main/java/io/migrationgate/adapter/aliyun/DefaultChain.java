package io.migrationgate.adapter.aliyun;

import com.aliyun.credentials.Client;
import com.aliyun.credentials.models.CredentialModel;
import io.migrationgate.access.Credential;
import org.jspecify.annotations.Nullable;

/**
 * Asks the SDK's default chain: Java properties, environment, OIDC, profile files, the machine's role.
 *
 * <p>Made at the first use, because making it already reads the environment, and kept, because it refreshes temporary
 * keys itself. What the chain says when it fails is dropped: it quotes files and replies.
 */
final class DefaultChain {
    private @Nullable Client client;

    synchronized Credential find() throws CloudException {
        try {
            Client chain = client;
            if (chain == null) {
                chain = new Client();
                client = chain;
            }
            CredentialModel found = chain.getCredential();
            if (found == null || blank(found.accessKeyId) || blank(found.accessKeySecret)) {
                throw new CloudException(Trouble.KEY_CHAIN);
            }
            return new Credential(
                    found.accessKeyId, found.accessKeySecret, blank(found.securityToken) ? null : found.securityToken);
        } catch (RuntimeException e) {
            throw new CloudException(Trouble.KEY_CHAIN);
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
