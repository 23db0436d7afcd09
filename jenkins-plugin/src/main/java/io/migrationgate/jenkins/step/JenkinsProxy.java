package io.migrationgate.jenkins.step;

import hudson.ProxyConfiguration;
import hudson.util.Secret;
import io.migrationgate.access.Credential;
import io.migrationgate.access.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the engine of the proxy that Jenkins' administrator has set. */
final class JenkinsProxy {
    private JenkinsProxy() {}

    static Proxy of(ProxyConfiguration jenkins) {
        return new Proxy(jenkins.name, jenkins.port, credential(jenkins), direct(jenkins.getNoProxyHost()));
    }

    private static @Nullable Credential credential(ProxyConfiguration jenkins) {
        @Nullable String user = jenkins.getUserName();
        if (user == null || user.isBlank()) {
            return null;
        }
        return new Credential(user, Secret.toString(jenkins.getSecretPassword()), null);
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
