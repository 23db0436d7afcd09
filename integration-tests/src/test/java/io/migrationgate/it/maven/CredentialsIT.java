package io.migrationgate.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.it.cloud.ProxyAttempt.Outcome;
import io.migrationgate.it.cloud.TestAuthority;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Credentials of every kind sign calls of a real plan through a proxy, and no output shows one of their secrets.
 *
 * <p>The task does not exist: the runs need not wait for a window to end.
 */
class CredentialsIT {
    private static final String KEY = "LTAI5tPlantedForTests";
    private static final String PROXY_USER = "build-agent";

    @TempDir
    private static Path shared;

    private static TestAuthority authority;

    @TempDir
    private Path around;

    private final Secrets secrets = new Secrets();
    private RealWorld world;

    @BeforeAll
    static void authority() {
        authority = new TestAuthority(shared);
    }

    @BeforeEach
    void open() throws IOException {
        world = new RealWorld(around, authority);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aServerOfSettingsSigns() throws Exception {
        String secret = secrets.make();
        world.cloud.keys().add(KEY, secret);

        MavenRun run = run(world.command(world.settings().server(Plans.CREDENTIALS, KEY, secret)));

        assertSigned(run);
        assertThat(run.output()).contains("credential \"gate-reader\" comes from settings.xml");
    }

    @Test
    void anEncryptedServerSignsWithItsSecurityTokenThroughAProxyWithAPassword() throws Exception {
        String secret = secrets.make();
        String token = secrets.make();
        String proxyPassword = secrets.make();
        secrets.addPair(PROXY_USER, proxyPassword);
        world.cloud.keys().addTemporary(KEY, secret, token);
        world.proxy.requireBasic(PROXY_USER, proxyPassword);
        EncryptedSettings encrypted = new EncryptedSettings(around, secrets.make());
        MavenSettings settings = new MavenSettings()
                .proxy(world.proxy.port(), PROXY_USER, encrypted.encrypt(proxyPassword))
                .server(Plans.CREDENTIALS, KEY, encrypted.encrypt(secret), token(encrypted.encrypt(token)));

        MavenRun run = run(world.command(settings).with(encrypted.option()));

        assertSigned(run);
        assertThat(world.proxy.targets(Outcome.TUNNELLED)).contains("dts.aliyuncs.com:443");
    }

    @Test
    void aServerSignsWithAPlainSecurityTokenThroughAProxyWithAPlainPassword() throws Exception {
        String secret = secrets.make();
        String token = secrets.make();
        String proxyPassword = secrets.make();
        secrets.addPair(PROXY_USER, proxyPassword);
        world.cloud.keys().addTemporary(KEY, secret, token);
        world.proxy.requireBasic(PROXY_USER, proxyPassword);
        MavenSettings settings = new MavenSettings()
                .proxy(world.proxy.port(), PROXY_USER, proxyPassword)
                .server(Plans.CREDENTIALS, KEY, secret, token(token));

        assertSigned(run(world.command(settings)));
    }

    @Test
    void theEnvironmentSignsWithItsSecurityToken() throws Exception {
        String secret = secrets.make();
        String token = secrets.make();
        world.cloud.keys().addTemporary(KEY, secret, token);

        MavenRun run = run(world.command(world.settings())
                .environment("MIGRATION_GATE_GATE_READER_USERNAME", KEY)
                .environment("MIGRATION_GATE_GATE_READER_PASSWORD", secret)
                .environment("MIGRATION_GATE_GATE_READER_SECURITY_TOKEN", token));

        assertSigned(run);
        assertThat(run.output()).contains("credential \"gate-reader\" comes from the environment");
    }

    @Test
    void theDefaultChainSigns() throws Exception {
        String secret = secrets.make();
        world.cloud.keys().add(KEY, secret);
        Plans.real(world.project, "default");

        MavenRun run = run(world.command(world.settings())
                .environment("ALIBABA_CLOUD_ACCESS_KEY_ID", KEY)
                .environment("ALIBABA_CLOUD_ACCESS_KEY_SECRET", secret));

        assertSigned(run);
    }

    @Test
    void anEmptyDefaultChainIsInconclusive() throws Exception {
        Plans.real(world.project, "default");

        MavenRun run = run(world.command(world.settings()));

        assertThat(run.report().outcome()).containsEntry("outcome", "INCONCLUSIVE");
        assertThat(run.report().finding("inventory-found").path("observed").asText())
                .isEqualTo("The default chain of the SDK found no usable AccessKey");
        assertThat(world.proxy.attempts()).isEmpty();
    }

    @Test
    void missingCredentialsAreRefusedBeforeAnyCall() throws Exception {
        MavenRun run = run(world.command(world.settings()));

        assertThat(run.report().outcome()).containsEntry("outcome", "USAGE").containsEntry("code", "2");
        assertThat(run.report().names()).containsExactly("outcome.properties");
        assertThat(run.output())
                .contains("USAGE(2): clouds.main.credentials: no credentials named gate-reader were found")
                .contains("<server><id>gate-reader</id> in settings.xml")
                .contains("MIGRATION_GATE_GATE_READER_USERNAME and MIGRATION_GATE_GATE_READER_PASSWORD");
        assertThat(world.proxy.attempts()).isEmpty();
        assertThat(world.cloud.calls().all()).isEmpty();
    }

    @Test
    void halfCredentialsAreRefusedBeforeAnyCall() throws Exception {
        String secret = secrets.make();

        MavenRun run = run(world.command(world.settings()).environment("MIGRATION_GATE_GATE_READER_PASSWORD", secret));

        assertThat(run.report().outcome()).containsEntry("outcome", "USAGE");
        assertThat(run.output()).contains("MIGRATION_GATE_GATE_READER_USERNAME is not set");
        assertThat(world.proxy.attempts()).isEmpty();
    }

    @Test
    void anEncryptedServerWithoutItsMasterPasswordIsRefusedBeforeAnyCall() throws Exception {
        MavenSettings settings =
                world.settings().server(Plans.CREDENTIALS, KEY, "{jSMOWnoPFgsHVpMvz5VrIt5kRbzGpI8u+9EF1iFQyJQ=}");

        MavenRun run = run(world.command(settings));

        assertThat(run.report().outcome()).containsEntry("outcome", "USAGE");
        assertThat(run.output()).contains("cannot be decrypted; check settings-security.xml");
        assertThat(world.proxy.attempts()).isEmpty();
    }

    @Test
    void aWrongSecretIsInconclusiveAndNamesRefusalAndRequest() throws Exception {
        world.cloud.keys().add(KEY, secrets.make());

        MavenRun run = run(world.command(world.settings().server(Plans.CREDENTIALS, KEY, secrets.make())));

        assertThat(run.report().outcome())
                .containsEntry("outcome", "INCONCLUSIVE")
                .containsEntry("code", "11");
        assertThat(run.report().finding("inventory-found").path("observed").asText())
                .contains("gate-reader", "SignatureDoesNotMatch")
                .containsPattern("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
        assertThat(world.signers()).isEmpty();
    }

    /** A library that is handed such a header quotes it in its exception. */
    @Test
    void aSecurityTokenThatCannotBeSentIsInconclusiveAndNotQuoted() throws Exception {
        MavenRun run = run(world.command(world.settings())
                .environment("MIGRATION_GATE_GATE_READER_USERNAME", KEY)
                .environment("MIGRATION_GATE_GATE_READER_PASSWORD", secrets.make())
                .environment("MIGRATION_GATE_GATE_READER_SECURITY_TOKEN", secrets.make() + "\n" + secrets.make()));

        assertThat(run.report().outcome()).containsEntry("outcome", "INCONCLUSIVE");
        assertThat(run.report().finding("inventory-found").path("observed").asText())
                .contains("the AccessKey cannot be sent");
        assertThat(world.cloud.calls().all()).isEmpty();
    }

    @Test
    void aProxyThatRefusesThePasswordIsInconclusive() throws Exception {
        String proxyPassword = secrets.make();
        secrets.addPair(PROXY_USER, proxyPassword);
        world.proxy.requireBasic(PROXY_USER, secrets.make());
        MavenSettings settings = new MavenSettings()
                .proxy(world.proxy.port(), PROXY_USER, proxyPassword)
                .server(Plans.CREDENTIALS, KEY, secrets.make());

        MavenRun run = run(world.command(settings));

        assertThat(run.report().outcome()).containsEntry("outcome", "INCONCLUSIVE");
        assertThat(run.report().finding("inventory-found").path("observed").asText())
                .contains("the proxy 127.0.0.1 does not accept its user name and password");
        assertThat(world.cloud.calls().all()).isEmpty();
    }

    /** Whatever a test is about: no run may let a secret out. */
    private MavenRun run(MavenCommand command) throws IOException, InterruptedException {
        MavenRun run = command.goal("readiness").run();
        assertThat(run.exitCode()).isEqualTo(1);
        secrets.assertKeptBy(run);
        return run;
    }

    private void assertSigned(MavenRun run) throws IOException {
        assertThat(run.report().outcome()).containsEntry("outcome", "NO_GO").containsEntry("simulated", "false");
        assertThat(run.report().finding("inventory-found").path("status").asText())
                .isEqualTo("FAIL");
        assertThat(world.signers()).containsExactly(KEY);
        assertThat(world.cloud.calls().all()).allMatch(call -> call.verified());
    }

    private static String token(String text) {
        return "<securityToken>" + text + "</securityToken>";
    }
}
