package io.migrationgate.maven;

import io.migrationgate.UsageException;
import io.migrationgate.access.Credential;
import io.migrationgate.access.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Finds the proxy of settings.xml that calls to the cloud go through.
 *
 * <p>Chosen as Maven chooses for an https repository: the first active one for https, else the first active one for http.
 */
final class SettingsProxy {
    private final Settings settings;
    private final Decryption decryption;

    SettingsProxy(Settings settings, Decryption decryption) {
        this.settings = settings;
        this.decryption = decryption;
    }

    /**
     * The proxy; empty when none is active.
     *
     * @throws UsageException when the one that is active cannot be used
     */
    Optional<Proxy> find() {
        return Stream.of("https", "http")
                .flatMap(protocol -> settings.getProxies().stream()
                        .filter(proxy -> proxy.isActive() && protocol.equalsIgnoreCase(proxy.getProtocol())))
                .findFirst()
                .map(this::read);
    }

    private Proxy read(org.apache.maven.settings.Proxy proxy) {
        if (proxy.getHost() == null || proxy.getPort() < 1 || proxy.getPort() > 65535) {
            throw refusal(proxy, "needs a <host> and a <port> from 1 to 65535");
        }
        return new Proxy(proxy.getHost(), proxy.getPort(), credential(proxy), direct(proxy));
    }

    private @Nullable Credential credential(org.apache.maven.settings.Proxy proxy) {
        String username = proxy.getUsername();
        String password = proxy.getPassword();
        if (username == null && password == null) {
            return null;
        }
        if (username == null || password == null) {
            throw refusal(proxy, "has half a pair of <username> and <password>");
        }
        String plain = decryption
                .decrypt(password)
                .orElseThrow(() -> refusal(proxy, "cannot be decrypted; check settings-security.xml"));
        return new Credential(username, plain, null);
    }

    private static List<String> direct(org.apache.maven.settings.Proxy proxy) {
        String hosts = proxy.getNonProxyHosts() == null ? "" : proxy.getNonProxyHosts();
        return Arrays.stream(hosts.split("\\|", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
    }

    private static UsageException refusal(org.apache.maven.settings.Proxy proxy, String what) {
        return new UsageException("proxy \"" + proxy.getId() + "\" of settings.xml " + what);
    }
}
