package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Credential;
import io.migrationgate.access.Proxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between the given proxy and a direct connection; the JVM's own proxy settings are never asked.
 *
 * <p>Its password goes to the proxy alone, in a CONNECT: never to a server behind it.
 */
final class ProxyRoute extends ProxySelector implements Authenticator {
    private static final List<java.net.Proxy> DIRECT = List.of(java.net.Proxy.NO_PROXY);
    private static final String HEADER = "Proxy-Authorization";

    private final @Nullable Proxy proxy;

    ProxyRoute(@Nullable Proxy proxy) {
        this.proxy = proxy;
    }

    /** Name of the proxy on the way to that host, or null for none. */
    @Nullable String proxyFor(String host) {
        Proxy given = proxy;
        return given == null || Loopback.is(host) || exempt(host, given.nonProxyHosts()) ? null : given.host();
    }

    @Override
    public List<java.net.Proxy> select(@Nullable URI uri) {
        Proxy given = proxy;
        if (given == null || uri == null || proxyFor(uri.getHost()) == null) {
            return DIRECT;
        }
        InetSocketAddress address = InetSocketAddress.createUnresolved(given.host(), given.port());
        return List.of(new java.net.Proxy(java.net.Proxy.Type.HTTP, address));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // Nothing to choose from: the call fails and says so.
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        Request request = response.request();
        Credential credential = proxy == null ? null : proxy.credential();
        if (credential == null || !request.method().equals("CONNECT") || request.header(HEADER) != null) {
            return null;
        }
        String basic = Credentials.basic(credential.username(), credential.password(), StandardCharsets.UTF_8);
        return request.newBuilder().header(HEADER, basic).build();
    }

    private static boolean exempt(String host, List<String> patterns) {
        String name = host.toLowerCase(Locale.ROOT);
        return patterns.stream()
                .anyMatch(pattern -> matches(name, pattern.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean matches(String host, String pattern) {
        if (pattern.startsWith("*")) {
            return host.endsWith(pattern.substring(1));
        }
        return pattern.endsWith("*")
                ? host.startsWith(pattern.substring(0, pattern.length() - 1))
                : host.equals(pattern);
    }
}
