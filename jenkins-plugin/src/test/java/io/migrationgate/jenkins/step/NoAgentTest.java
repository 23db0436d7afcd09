package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Courier;
import io.migrationgate.access.Credential;
import io.migrationgate.access.Proxy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a step knows whether it has an agent to ask, and says at its start what will be missing without one.
 *
 * <p>The cloud is the real one behind a proxy that refuses: what goes on after a restart waits for it in real time, so the
 * tests of a restart do not wait for the end.
 */
class NoAgentTest {
    private static final String WARNING = "There is no node around this step";

    @TempDir
    private Path home;

    private Lab lab;
    private RefusingProxy proxy;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab(home, Texts.HEALTHY);
        proxy = new RefusingProxy();
        lab.runtime.allowed = new Allowed(false, false, Set.of());
        FakeCredentials store = new FakeCredentials();
        store.key("gate-reader", "id", "secret");
        lab.runtime.credentials = new JenkinsCredentials(store);
        // A password that is refused is not tried again; a proxy that is asked for none would be, for minutes.
        Credential refused = new Credential("gate", "not-the-password", null);
        lab.runtime.proxy = new Proxy("127.0.0.1", proxy.port(), refused, List.of());
    }

    @AfterEach
    void close() throws IOException {
        lab.close();
        proxy.close();
    }

    private static String planWith(String backups) {
        return Texts.REAL + "servers:\n  - { name: web-1, smc: { source: s-1, job: j-1 }, target: { instance: i-1 },"
                + " backups: [ " + backups + " ] }\n";
    }

    private static String drill(String path) {
        return "{ of: source, product: external, restored: { drill: " + path + " } }";
    }

    private MigrationReadinessStep textOf(String plan) {
        lab.build.inNode = false;
        MigrationReadinessStep step = Lab.readiness();
        step.setPlanText(plan);
        return step;
    }

    @Test
    void whatNeedsAnAgentIsSaidBeforeAnythingIsJudged() {
        lab.start(textOf(planWith(drill("drills/web-1.json"))));
        lab.ticks(1);

        assertThat(lab.build.log())
                .contains(
                        "[migrationReadiness] " + WARNING,
                        "[migrationReadiness]   web-1: drill record drills/web-1.json")
                .doesNotContain("MIGRATION GATE");
        lab.finish();
        assertThat(lab.runtime.couriers).containsOnly(Optional.empty());
    }

    @Test
    void itIsSaidOnceAcrossARestart() {
        GateExecution execution = lab.start(textOf(planWith(drill("drills/web-1.json"))));
        lab.ticks(2);

        lab.restart(execution, Duration.ofSeconds(1));
        lab.ticks(2);

        assertThat(lab.build.log()).containsOnlyOnce(WARNING);
    }

    @Test
    void databasesThatOnlyAnAgentReachesAreNamedWithoutTheirHosts() {
        lab.run(textOf(Texts.REAL));

        assertThat(lab.build.log())
                .contains(WARNING, "orders: the source database orders, asked directly")
                .doesNotContain("10.0.0.5");
    }

    @Test
    void aLongListIsCut() {
        String drills = IntStream.range(0, 50)
                .mapToObj(number -> drill("drills/web-" + number + ".json"))
                .collect(Collectors.joining(", "));

        lab.run(textOf(planWith(drills)));

        assertThat(lab.build.log())
                .contains("one of these 52 readings", "orders: the source database", "web-17.json")
                .doesNotContain("web-18.json");
    }

    @Test
    void aPlanThatNamesNoFileAndNoAddressOfADatabaseNeedsNoAgent() {
        lab.run(textOf(Texts.REAL.replaceAll("(?m)^    (source|target):.*\n", "")));

        assertThat(lab.build.log()).doesNotContain(WARNING);
    }

    @Test
    void aGateOfDelaysNeedsNoAgent() {
        lab.build.inNode = false;
        DtsLagGateStep step = Lab.lagGate();
        step.setPlanText(planWith(drill("drills/web-1.json")));

        lab.run(step);

        assertThat(lab.build.log()).doesNotContain(WARNING);
    }

    @Test
    void insideANodeTheAgentIsAskedAcrossARestart() {
        lab.build.write("plans/real.yaml", planWith(drill("drills/web-1.json")));
        MigrationReadinessStep step = Lab.readiness();
        step.setPlan("plans/real.yaml");
        GateExecution execution = lab.start(step);
        lab.ticks(2);
        lab.runtime.node = "renamed";

        lab.restart(execution, Duration.ofSeconds(1));
        lab.ticks(2);

        assertThat(lab.build.log()).doesNotContain(WARNING);
        assertThat(lab.runtime.couriers)
                .hasSize(2)
                .allSatisfy(courier -> assertThat(courier.map(Courier::place)).contains("agent linux-1"));
    }

    @Test
    void aPlanThatIsGivenAsTextInsideANodeMayNameFilesToo() {
        MigrationReadinessStep step = textOf(planWith(drill("drills/web-1.json")));
        lab.build.inNode = true;

        lab.run(step);

        assertThat(lab.build.log()).doesNotContain(WARNING);
        assertThat(lab.runtime.couriers).allMatch(Optional::isPresent);
    }
}
