package io.migrationgate.it.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A throw-away certificate of a server that calls itself {@code localhost}, and by no address. */
final class LocalhostCertificate {
    private static final String ALIAS = "server";

    private final String password = UUID.randomUUID().toString();
    private final X509Certificate certificate;
    private final Key key;
    private final SSLContext context;

    LocalhostCertificate() {
        try {
            Path folder = Files.createTempDirectory("server-certificate");
            Path keys = folder.resolve("keys.p12");
            keytool(keys);
            KeyStore made = KeyStore.getInstance(keys.toFile(), password.toCharArray());
            Files.delete(keys);
            Files.delete(folder);
            certificate = (X509Certificate) made.getCertificate(ALIAS);
            key = made.getKey(ALIAS, password.toCharArray());
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(made, password.toCharArray());
            context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no certificate for a server", e);
        }
    }

    /** What a client needs to trust this certificate and no other. */
    SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, certificate);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext client = SSLContext.getInstance("TLS");
            client.init(null, factory.getTrustManagers(), null);
            return client;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no trust", e);
        }
    }

    /** For a server that is part of the test itself. */
    SSLContext context() {
        return context;
    }

    String certificatePem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(String what, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private void keytool(Path keys) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "3",
                        "-startdate",
                        "-1d",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        }
    }
}
