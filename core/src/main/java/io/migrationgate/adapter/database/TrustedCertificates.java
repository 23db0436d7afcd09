package io.migrationgate.adapter.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Knows the authorities that this JVM trusts, for a driver that must be handed them one by one. */
final class TrustedCertificates {
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private TrustedCertificates() {}

    /**
     * All of them in PEM form, one after the other.
     *
     * @throws DatabaseTrouble when the JVM trusts nobody
     */
    static String pem() throws DatabaseTrouble {
        StringBuilder pem = new StringBuilder();
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    for (X509Certificate authority : x509.getAcceptedIssuers()) {
                        pem.append("-----BEGIN CERTIFICATE-----\n")
                                .append(BASE64.encodeToString(authority.getEncoded()))
                                .append("\n-----END CERTIFICATE-----\n");
                    }
                }
            }
        } catch (GeneralSecurityException e) {
            throw DatabaseTrouble.unreachable("database.tls");
        }
        if (pem.isEmpty()) {
            throw DatabaseTrouble.unreachable("database.tls");
        }
        return pem.toString();
    }
}
