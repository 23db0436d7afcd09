package io.migrationgate.it.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Vouches for hosts of the cloud with a throw-away certificate authority that lives for one test.
 *
 * <p>The JDK's own keytool makes the keys: the JDK has no public way to issue a certificate, and a library would have to
 * agree with the one that the SDK brings. The private keys are gone from the disk before the constructor returns.
 */
public final class TestAuthority {
    private static final String CA = "ca";
    private static final String HOST = "cloud";

    private final String password = UUID.randomUUID().toString();
    private final Path trustStore;
    private final SSLContext serverContext;
    private final SSLContext clientContext;

    /** Makes an authority for dts.aliyuncs.com and its like, and for those of two regions. */
    public TestAuthority(Path folder) {
        this(folder, List.of("*.aliyuncs.com", "*.cn-hangzhou.aliyuncs.com", "*.cn-shanghai.aliyuncs.com"));
    }

    /** A star in a host stands for one label. */
    public TestAuthority(Path folder, List<String> hosts) {
        Path keys = folder.resolve("test-authority.p12");
        trustStore = folder.resolve("test-truststore.p12");
        try {
            keytool(keys, CA, "CN=Migration Gate test authority", "-ext", "bc:c", "-ext", "ku=keyCertSign");
            String names = hosts.stream().map(host -> "dns:" + host).collect(Collectors.joining(","));
            keytool(keys, HOST, "CN=" + hosts.get(0), "-signer", CA, "-ext", "san=" + names, "-ext", "eku=serverAuth");
            KeyStore made = KeyStore.getInstance(keys.toFile(), password.toCharArray());
            Files.delete(keys);
            KeyStore trusted = storeOf(made.getCertificate(CA));
            serverContext = serverContext(made);
            clientContext = clientContext(trusted);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no test authority", e);
        }
    }

    /** The PKCS12 file that makes another JVM trust the test cloud. */
    public Path trustStore() {
        return trustStore;
    }

    /** The options that hand the trust store to another JVM. */
    public List<String> trustOptions() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + trustStore,
                "-Djavax.net.ssl.trustStoreType=PKCS12",
                "-Djavax.net.ssl.trustStorePassword=" + password);
    }

    /** What a client in this JVM needs to trust the test cloud. */
    public SSLContext clientContext() {
        return clientContext;
    }

    SSLContext serverContext() {
        return serverContext;
    }

    private KeyStore storeOf(Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore store = emptyStore();
        store.setCertificateEntry(CA, certificate);
        try (OutputStream out = Files.newOutputStream(trustStore)) {
            store.store(out, password.toCharArray());
        }
        return store;
    }

    private SSLContext serverContext(KeyStore made) throws IOException, GeneralSecurityException {
        char[] secret = password.toCharArray();
        KeyStore own = emptyStore();
        own.setKeyEntry(HOST, made.getKey(HOST, secret), secret, made.getCertificateChain(HOST));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(own, secret);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext clientContext(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void keytool(Path keys, String alias, String name, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Collections.addAll(command, "-genkeypair", "-alias", alias, "-dname", name);
        Collections.addAll(command, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "3", "-startdate", "-1d");
        Collections.addAll(command, "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", password);
        Stream.of(more).forEach(command::add);
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
