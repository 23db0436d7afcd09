package io.migrationgate.adapter.database;

import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Which certificates of a server are believed, for drivers that are handed a context; nothing is ever sent unencrypted. */
final class ServerTrust {
    private ServerTrust() {}

    /** What an encrypted connection trusts: with {@link Tls#VERIFY_FULL} what this machine does; the host name is checked by whoever connects. */
    static SSLContext context(Tls tls) {
        try {
            if (tls == Tls.VERIFY_FULL) {
                return SSLContext.getDefault();
            }
            SSLContext any = SSLContext.getInstance("TLS");
            any.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
            return any;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** For {@link Tls#REQUIRE}: the plan asks for encryption alone, and the report prints that as a risk. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
