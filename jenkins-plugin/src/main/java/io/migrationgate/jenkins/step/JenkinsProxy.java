package io.migrationgate.jenkins.step;

import hudson.ProxyConfiguration;
import hudson.util.Secret;
import io.migrationgate.UsageException;
import io.migrationgate.access.Credential;
import io.migrationgate.access.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the engine of the proxy that Jenkins' administrator has set. */
final class JenkinsProxy {
    private static final int LAST_PORT = 65_535;

    private JenkinsProxy() {}

    /**
     * The proxy; null when there is none.
     *
     * @throws UsageException when it is not one that can be called
     */
    static @Nullable Proxy of(@Nullable ProxyConfiguration jenkins) {
        if (jenkins == null || jenkins.name == null || jenkins.name.isBlank()) {
            return null;
        }
        if (jenkins.port < 1 || jenkins.port > LAST_PORT) {
            throw new UsageException("the proxy of Jenkins has the port " + jenkins.port
                    + ", which is none; an administrator has to correct it in Jenkins' system configuration");
        }
        return new Proxy(jenkins.name, jenkins.port, credential(jenkins), direct(jenkins.getNoProxyHost()));
    }

    private static @Nullable Credential credential(ProxyConfiguration jenkins) {
        @Nullable String user = jenkins.getUserName();
        if (user == null || user.isBlank()) {
            return null;
        }
        return new Credential(user, plain(jenkins.getSecretPassword()), null);
    }

    private static String plain(@Nullable Secret secret) {
        return secret == null ? "" : secret.getPlainText();
    }

    /** Jenkins lets its administrator separate them by blanks, new lines, commas and bars. */
    private static List<String> direct(@Nullable String hosts) {
        return hosts == null
                ? List.of()
                : Arrays.stream(hosts.split("[\\s,|]+"))
                        .filter(host -> !host.isEmpty())
                        .toList();
    }
}
