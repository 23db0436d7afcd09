package io.migrationgate.adapter.aliyun;

import java.net.URI;
import java.util.Locale;

/** Checks the form of an address: https, or http on loopback, and nothing but host and port. */
final class EndpointForm {
    private EndpointForm() {}

    static URI checked(URI endpoint, String source) throws CloudException {
        if (!encrypted(endpoint) || !bare(endpoint)) {
            throw new CloudException(Trouble.ENDPOINT_FORM, source);
        }
        return endpoint;
    }

    private static boolean encrypted(URI endpoint) {
        String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
        String host = endpoint.getHost();
        return host != null && (scheme.equals("https") || (scheme.equals("http") && Loopback.is(host)));
    }

    private static boolean bare(URI endpoint) {
        String path = String.valueOf(endpoint.getRawPath());
        return endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null
                && (path.isEmpty() || path.equals("/"));
    }
}
