package io.migrationgate.maven;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Finds credentials in the {@code <server>} elements of settings.xml, decrypted.
 *
 * <p>A server's configuration may hold a {@code <securityToken>}, encrypted like a password, and {@code <hosts>}.
 */
final class SettingsCredentials implements CredentialSource {
    private final Settings settings;
    private final Decryption decryption;

    SettingsCredentials(Settings settings, Decryption decryption) {
        this.settings = settings;
        this.decryption = decryption;
    }

    @Override
    public Optional<Credential> find(String name) {
        Server server = settings.getServer(name);
        if (server == null) {
            return Optional.empty();
        }
        String username = server.getUsername();
        String password = server.getPassword() == null ? null : decrypted(name, server.getPassword());
        if (username == null || username.isEmpty() || password == null || password.isEmpty()) {
            throw new CredentialException("credential \"" + name
                    + "\" is a <server> of settings.xml that lacks <username> or <password>; both are needed");
        }
        String securityToken = securityToken(server);
        return Optional.of(
                new Credential(username, password, securityToken == null ? null : decrypted(name, securityToken)));
    }

    private String decrypted(String name, String value) {
        return decryption
                .decrypt(value)
                .orElseThrow(() -> new CredentialException("credential \"" + name
                        + "\" is a <server> of settings.xml that cannot be decrypted; check settings-security.xml"));
    }

    private static @Nullable String securityToken(Server server) {
        if (!(server.getConfiguration() instanceof Xpp3Dom configuration)) {
            return null;
        }
        Xpp3Dom token = configuration.getChild("securityToken");
        return token == null || token.getValue() == null || token.getValue().isBlank()
                ? null
                : token.getValue().strip();
    }
}
