package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.access.Proxy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests steps with a plan of the real cloud: its credentials, and that nothing secret gets out. No network is touched. */
class RealWorldTest {
    private static final List<String> PLANTED =
            List.of("LTAIplantedId", "plantedSecret", "plantedToken", "plantedProxyPassword");

    private final FakeCredentials store = new FakeCredentials();
    private final ByteArrayOutputStream controllerLog = new ByteArrayOutputStream();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            controllerLog.writeBytes(new SimpleFormatter().format(line).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    private Path home;

    private Lab lab;
    private RefusingProxy proxy;

    @BeforeEach
    void open() throws IOException {
        proxy = new RefusingProxy();
        lab = new Lab(home, Texts.HEALTHY);
        lab.build.write("migration.yaml", Texts.REAL);
        lab.runtime.allowed = new Allowed(false, false, Set.of());
        lab.runtime.credentials = new JenkinsCredentials(store);
        lab.runtime.proxy =
                new Proxy("127.0.0.1", proxy.port(), new Credential("gate", "plantedProxyPassword", null), List.of());
        store.key("gate-reader", "LTAIplantedId", "plantedSecret");
        store.text("gate-reader_SECURITY_TOKEN", "plantedToken");
        Logger.getLogger("").addHandler(handler);
        Logger.getLogger("").setLevel(Level.ALL);
    }

    @AfterEach
    void close() throws IOException {
        Logger.getLogger("").removeHandler(handler);
        Logger.getLogger("").setLevel(Level.INFO);
        lab.close();
        proxy.close();
    }

    private String everythingWritten() throws IOException {
        StringBuilder all = new StringBuilder(lab.build.log()).append(controllerLog.toString(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        lab.build.run.getAllActions().forEach(action -> all.append(Fields.of(action)));
        lab.build.node.getAllActions().forEach(action -> all.append(Fields.of(action)));
        lab.build.completions.forEach(end -> all.append(Fields.of(end)).append(end));
        return all.toString();
    }

    private static String text(byte[] stored) {
        return new String(stored, StandardCharsets.ISO_8859_1);
    }

    @Test
    void cloudThatCannotBeReachedIsInconclusive() {
        GateException failure = (GateException) lab.run(Lab.lagGate());

        assertThat(failure.getOutcome()).isEqualTo("INCONCLUSIVE");
        assertThat(proxy.heard).anyMatch(line -> line.startsWith("CONNECT dts.aliyuncs.com:443"));
    }

    @Test
    void nothingSecretGetsOut() throws IOException {
        GateExecution execution = lab.start(Lab.lagGate());
        StringBuilder stored = new StringBuilder(text(Streams.store(execution)));
        while (lab.ticks(1)) {
            stored.append(text(Streams.store(execution))).append(execution.getStatus());
        }
        lab.ended();

        assertThat(store.asked).contains("gate-reader", "gate-reader_SECURITY_TOKEN");
        assertThat(everythingWritten()).contains("dts-lag").doesNotContain(PLANTED);
        assertThat(stored.toString()).contains("migration.yaml").doesNotContain(PLANTED);
    }

    @Test
    void loginsOfDatabasesTravelToTheAgentAndAreWrittenNowhere() throws IOException {
        String copy = "restored: { copy: { host: 127.0.0.1, port: 1, database: orders, credentials: orders-copy,"
                + " backup: b-17, takenAt: 2026-12-04T19:00:00Z } }";
        lab.build.write(
                "migration.yaml",
                Texts.REAL
                                .replace("host: 10.0.0.5, port: 3306", "host: 127.0.0.1, port: 2")
                                .replaceAll(
                                        "backups:.*", "backups: [ { of: source, product: external, " + copy + " } ]")
                        + "state: { store: directory, signing: gate-signing }\n");
        store.key("orders-copy", "plantedCopyUser", "plantedCopyPassword");
        store.key("orders-source", "plantedSourceUser", "plantedSourcePassword");
        store.key("gate-signing", "gate", "plantedSigningKey, of more than thirty-two bytes");

        GateExecution execution = lab.start(Lab.backups());
        StringBuilder stored = new StringBuilder(text(Streams.store(execution)));
        while (lab.ticks(1)) {
            stored.append(text(Streams.store(execution))).append(execution.getStatus());
        }
        lab.ended();

        assertThat(lab.runtime.sent.toString()).contains("plantedCopyPassword", "plantedSourcePassword");
        assertThat(everythingWritten())
                .contains("the restored copy could not be looked into", "row counts of the source were not recorded")
                .doesNotContain(PLANTED)
                .doesNotContain("plantedCopy", "plantedSource", "plantedSigning");
        assertThat(stored.toString())
                .contains("migration.yaml")
                .doesNotContain(PLANTED)
                .doesNotContain("plantedCopy", "plantedSource", "plantedSigning");
    }

    @Test
    void nothingSecretGetsOutOfACrash() throws IOException {
        store.onFind = () -> {
            throw new IllegalStateException("plantedSecret");
        };

        GateException failure = (GateException) lab.run(Lab.lagGate());

        assertThat(failure)
                .hasMessage("INCONCLUSIVE(11): nothing could be judged, the program failed with"
                        + " IllegalStateException; see the controller's log");
        assertThat(lab.build.log() + failure + lab.build.warning()).doesNotContain(PLANTED);
    }

    @Test
    void credentialsThatAreMissingAreNamed() {
        store.remove("gate-reader");

        assertThat((GateException) lab.run(Lab.lagGate()))
                .hasMessage(
                        "USAGE(2): clouds.main.credentials: Jenkins has no credentials gate-reader that this job may"
                                + " use; add a username (the AccessKey id) with password (the AccessKey secret) with this id to"
                                + " the job's folder, or globally");
        assertThat(proxy.heard).isEmpty();
    }

    @Test
    void credentialsOfAnotherKindAreNamed() {
        store.text("gate-reader", "plantedSecret");

        assertThat((GateException) lab.run(Lab.readiness()))
                .hasMessageStartingWith("USAGE(2): clouds.main.credentials: the Jenkins credentials gate-reader are of")
                .hasMessageContaining("a username (the AccessKey id) with password");
        assertThat(proxy.heard).isEmpty();
    }

    @Test
    void credentialsAreLookedUpAnewInEveryRound() {
        lab.start(Lab.readiness());
        lab.ticks(1);
        int first = store.asked.size();
        lab.ticks(1);
        int second = store.asked.size();
        store.remove("gate-reader");

        GateException failure = (GateException) lab.finish();

        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
        assertThat(failure.getOutcome()).isEqualTo("INCONCLUSIVE");
    }
}
