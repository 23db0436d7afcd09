package io.migrationgate.adapter.aliyun;

import com.aliyun.credentials.models.CredentialModel;
import com.aliyun.credentials.provider.AlibabaCloudCredentialsProvider;
import com.aliyun.credentials.provider.CLIProfileCredentialsProvider;
import com.aliyun.credentials.provider.EcsRamRoleCredentialProvider;
import com.aliyun.credentials.provider.EnvironmentVariableCredentialsProvider;
import com.aliyun.credentials.provider.OIDCRoleArnCredentialProvider;
import com.aliyun.credentials.provider.ProfileCredentialsProvider;
import com.aliyun.credentials.provider.SystemPropertiesCredentialsProvider;
import com.aliyun.credentials.provider.URLCredentialProvider;
import com.aliyun.credentials.utils.AuthUtils;
import io.migrationgate.access.Credential;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the SDK's providers in the order of its default chain: Java properties, environment, OIDC, profile files, the
 * machine's role, a given address.
 *
 * <p>The SDK's own chain starts a refresh thread that nobody can stop; here the machine's role is refreshed when it is
 * asked for. The provider that answered once stays. What providers say when they fail is dropped: they quote files and
 * replies.
 */
final class DefaultChain {
    private final List<Supplier<AlibabaCloudCredentialsProvider>> order;
    private @Nullable AlibabaCloudCredentialsProvider used;

    DefaultChain() {
        this(List.of(
                SystemPropertiesCredentialsProvider::new,
                EnvironmentVariableCredentialsProvider::new,
                () -> OIDCRoleArnCredentialProvider.builder().build(), // refuses where the environment names no role
                () -> CLIProfileCredentialsProvider.builder().build(),
                ProfileCredentialsProvider::new,
                DefaultChain::machineRole, // refuses where the environment disables it
                DefaultChain::givenAddress));
    }

    /** @param order each is made when the ones before have no key */
    DefaultChain(List<Supplier<AlibabaCloudCredentialsProvider>> order) {
        this.order = order;
    }

    synchronized Credential find() throws CloudException {
        AlibabaCloudCredentialsProvider before = used;
        if (before != null) {
            return ask(before).orElseThrow(() -> new CloudException(Trouble.KEY_CHAIN));
        }
        for (Supplier<AlibabaCloudCredentialsProvider> next : order) {
            try {
                AlibabaCloudCredentialsProvider provider = next.get();
                Optional<Credential> found = ask(provider);
                if (found.isPresent()) {
                    used = provider;
                    return found.get();
                }
            } catch (RuntimeException e) {
                // This one has no key; the next may.
            }
        }
        throw new CloudException(Trouble.KEY_CHAIN);
    }

    static AlibabaCloudCredentialsProvider machineRole() {
        return EcsRamRoleCredentialProvider.builder()
                .asyncCredentialUpdateEnabled(false)
                .build();
    }

    private static AlibabaCloudCredentialsProvider givenAddress() {
        String address = AuthUtils.getEnvironmentCredentialsURI();
        if (blank(address)) {
            throw new IllegalStateException("the environment names none");
        }
        return URLCredentialProvider.builder().credentialsURI(address).build();
    }

    private static Optional<Credential> ask(AlibabaCloudCredentialsProvider provider) {
        try {
            CredentialModel found = provider.getCredentials();
            return found == null || blank(found.accessKeyId) || blank(found.accessKeySecret)
                    ? Optional.empty()
                    : Optional.of(new Credential(
                            found.accessKeyId,
                            found.accessKeySecret,
                            blank(found.securityToken) ? null : found.securityToken));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
