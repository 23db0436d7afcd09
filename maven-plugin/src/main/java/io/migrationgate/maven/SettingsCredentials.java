package io.migrationgate.maven;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Finds credentials in the {@code <server>} elements of settings.xml, decrypted.
 *
 * <p>A server's configuration may hold a {@code <securityToken>}, encrypted like a password, and {@code <hosts>}: the only ones
 * that a login of a database is sent to, one {@code <host>} each or all in one text, each whole or {@code *.} and a domain.
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

    @Override
    public Optional<Credential> find(String name, String host, int port) {
        Optional<Credential> found = find(name);
        if (found.isPresent() && !mayGoTo(host, hosts(settings.getServer(name)))) {
            throw new CredentialException(
                    "credential \"" + name + "\" is a <server> of settings.xml whose <hosts> do not name this host");
        }
        return found;
    }

    /** The hosts that a server lists; null when it lists none, an empty list when it lists nothing that is one. */
    private static @Nullable List<String> hosts(Server server) {
        Xpp3Dom hosts =
                server.getConfiguration() instanceof Xpp3Dom configuration ? configuration.getChild("hosts") : null;
        if (hosts == null) {
            return null;
        }
        Stream<String> texts = hosts.getChildCount() == 0
                ? Stream.of(String.valueOf(hosts.getValue()))
                : Stream.of(hosts.getChildren()).map(host -> String.valueOf(host.getValue()));
        return texts.flatMap(text -> Stream.of(text.split("[,\\s]+")))
                .filter(host -> !host.isEmpty())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean mayGoTo(String host, @Nullable List<String> hosts) {
        String name = host.toLowerCase(Locale.ROOT);
        return hosts == null
                || hosts.stream()
                        .anyMatch(one -> one.startsWith("*.") ? name.endsWith(one.substring(1)) : one.equals(name));
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
