package io.migrationgate.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the HTTP proxy that calls to the cloud go through; loopback addresses never do.
 *
 * @param host the proxy's host name or address
 * @param port the proxy's port, 1 to 65535
 * @param credential what the proxy asks for, or null
 * @param nonProxyHosts hosts that are called directly, {@code *} allowed at either end
 */
public record Proxy(String host, int port, @Nullable Credential credential, List<String> nonProxyHosts) {
    public Proxy {
        nonProxyHosts = List.copyOf(nonProxyHosts);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("proxy port must be 1 to 65535, found " + port);
        }
    }
}
