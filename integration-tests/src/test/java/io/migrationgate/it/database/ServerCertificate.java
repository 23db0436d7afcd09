package io.migrationgate.it.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that signed itself, with its key, as servers want them: in PEM files and as objects. */
final class ServerCertificate {
    private static final String NAME = "server";

    private final Path folder;
    private final PrivateKey key;
    private final X509Certificate certificate;

    /** The JDK's keytool makes it: the JDK has no public way to issue a certificate. */
    ServerCertificate(Path folder) {
        this.folder = folder;
        Path keys = folder.resolve("server.p12");
        String password = UUID.randomUUID().toString();
        try {
            keytool(keys, password);
            KeyStore made = KeyStore.getInstance(keys.toFile(), password.toCharArray());
            Files.delete(keys);
            key = (PrivateKey) Objects.requireNonNull(made.getKey(NAME, password.toCharArray()));
            certificate = (X509Certificate) Objects.requireNonNull(made.getCertificate(NAME));
            write(keyFile(), "PRIVATE KEY", key);
            write(certificateFile(), certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no certificate", e);
        }
    }

    Path keyFile() {
        return folder.resolve("server.key");
    }

    Path certificateFile() {
        return folder.resolve("server.crt");
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** What a client needs to trust this certificate and no other. */
    SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(NAME, certificate);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no trust", e);
        }
    }

    private static void write(Path file, String kind, Key key) throws IOException {
        pem(file, kind, key.getEncoded());
    }

    private static void write(Path file, Certificate certificate) throws IOException, GeneralSecurityException {
        pem(file, "CERTIFICATE", certificate.getEncoded());
    }

    private static void pem(Path file, String kind, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(("-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void keytool(Path keys, String password) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair", "-alias", NAME, "-dname", "CN=localhost",
                        "-ext", "san=dns:localhost,ip:127.0.0.1", "-ext", "bc:c", "-keyalg", "EC",
                        "-groupname", "secp256r1", "-validity", "3", "-startdate", "-1d", "-storetype", "PKCS12",
                        "-keystore", keys.toString(), "-storepass", password)
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
