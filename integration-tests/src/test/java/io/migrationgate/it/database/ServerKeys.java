package io.migrationgate.it.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Key and certificate of database servers on this machine, signed by an authority that this JVM trusts only when told to.
 *
 * <p>The certificate names {@code localhost} and not {@code 127.0.0.1}, so that an address can be wrong for it.
 */
final class ServerKeys {
    private static final String CA = "ca";
    private static final String SERVER = "server";
    private static final List<String> TRUST =
            List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStoreType", "javax.net.ssl.trustStorePassword");

    private final Path folder;
    private final String password = UUID.randomUUID().toString();

    private ServerKeys(Path folder) {
        this.folder = folder;
    }

    /** Makes all files anew. */
    static ServerKeys in(Path folder) throws IOException {
        ServerKeys keys = new ServerKeys(folder);
        Path store = folder.resolve("keys.p12");
        keys.keytool(store, CA, "CN=Migration Gate test authority", "-ext", "bc:c", "-ext", "ku=keyCertSign");
        keys.keytool(
                store, SERVER, "CN=localhost", "-signer", CA, "-ext", "san=dns:localhost", "-ext", "eku=serverAuth");
        try {
            KeyStore made = KeyStore.getInstance(store.toFile(), keys.password.toCharArray());
            Key key = made.getKey(SERVER, keys.password.toCharArray());
            pem(keys.key(), "PRIVATE KEY", key.getEncoded());
            pem(keys.certificate(), "CERTIFICATE", made.getCertificate(SERVER).getEncoded());
            pem(keys.authority(), "CERTIFICATE", made.getCertificate(CA).getEncoded());
            keys.trust(made.getCertificate(CA));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        Files.delete(store);
        return keys;
    }

    /** The server's private key, PKCS 8 in PEM. */
    Path key() {
        return folder.resolve("server-key.pem");
    }

    /** The server's certificate in PEM. */
    Path certificate() {
        return folder.resolve("server-cert.pem");
    }

    /** The certificate of whoever signed it. */
    Path authority() {
        return folder.resolve("ca.pem");
    }

    /** What is done while the authority is trusted. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    /** Makes this JVM trust the authority, and nobody else, for as long as the body runs. */
    void whileTrusted(Body body) throws Exception {
        List<@Nullable String> before = new ArrayList<>();
        TRUST.forEach(name -> before.add(System.getProperty(name)));
        set(List.of(folder.resolve("trust.p12").toString(), "PKCS12", password));
        try {
            body.run();
        } finally {
            set(before);
        }
    }

    private static void set(List<? extends @Nullable String> values) {
        for (int i = 0; i < TRUST.size(); i++) {
            String value = values.get(i);
            if (value == null) {
                System.clearProperty(TRUST.get(i));
            } else {
                System.setProperty(TRUST.get(i), value);
            }
        }
    }

    private void trust(Certificate authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(CA, authority);
        try (OutputStream out = Files.newOutputStream(folder.resolve("trust.p12"))) {
            store.store(out, password.toCharArray());
        }
    }

    private static void pem(Path file, String kind, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private void keytool(Path store, String alias, String name, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Collections.addAll(command, "-genkeypair", "-alias", alias, "-dname", name);
        // RSA: MySQL 8.0.15 brings a library that agrees on no other kind with this JVM.
        Collections.addAll(command, "-keyalg", "RSA", "-keysize", "2048", "-validity", "3", "-startdate", "-1d");
        Collections.addAll(command, "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", password);
        Collections.addAll(command, more);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
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
