package io.migrationgate.adapter.aliyun;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells from an I/O error what went wrong between here and the server. */
final class WireFailure {
    private WireFailure() {}

    /** @param proxy name of the proxy on the way, or null */
    static CloudException of(IOException failure, String source, String host, @Nullable String proxy) {
        Trouble trouble = trouble(failure);
        if (proxy == null) {
            return new CloudException(trouble, source, host);
        }
        return switch (trouble) {
            // With a proxy on the way the proxy is all that is looked up and connected to.
            case UNKNOWN_HOST, NO_CONNECTION, PROXY_REFUSED -> new CloudException(Trouble.PROXY_REFUSED, source, proxy);
            case PROXY_KEY -> new CloudException(Trouble.PROXY_KEY, source, proxy);
            default -> new CloudException(trouble, source, host);
        };
    }

    private static Trouble trouble(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.startsWith("Failed to authenticate with proxy")) {
            return Trouble.PROXY_KEY;
        }
        if (message.startsWith("Unexpected response code for CONNECT")) {
            return Trouble.PROXY_REFUSED;
        }
        if (failure instanceof UnknownHostException) {
            return Trouble.UNKNOWN_HOST;
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return Trouble.NO_CONNECTION;
        }
        if (failure instanceof SSLException) {
            return distrusted(failure) ? Trouble.TLS : Trouble.TLS_BROKEN;
        }
        return failure instanceof InterruptedIOException ? Trouble.TIMEOUT : Trouble.BROKEN_OFF;
    }

    /** A certificate that is not trusted stays so; other TLS errors may pass. */
    private static boolean distrusted(IOException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
