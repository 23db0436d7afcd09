package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that whatever cannot work fails the build with one clear sentence, and leaves nothing behind. */
class BadInputTest {
    @TempDir
    private Path home;

    private Lab lab;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab(home, Texts.HEALTHY);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private String refusalOfPlan(String path) {
        DtsLagGateStep step = Lab.lagGate();
        step.setPlan(path);
        return lab.refusal(step);
    }

    private String refusalOfText(String text) {
        DtsLagGateStep step = Lab.lagGate();
        step.setPlanText(text);
        return lab.refusal(step);
    }

    private void link(String name, Path target) {
        try {
            Files.createSymbolicLink(lab.build.workspace.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            abort("this system makes no links");
        }
    }

    /** Where a key stands in the plan, from 1. */
    private static long line(String key) {
        return 1
                + Texts.PLAN
                        .lines()
                        .takeWhile(line -> !line.strip().startsWith(key))
                        .count();
    }

    @Test
    void missingPlan() {
        assertThat(refusalOfPlan("plans/none.yaml"))
                .isEqualTo(
                        "USAGE(2): plan: there is no plans/none.yaml in the workspace; check it out before this step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.yaml", "a/../../secret.yaml", "..\\secret.yaml", "a\\..\\b", ".."})
    void planAboveTheWorkspace(String path) throws IOException {
        Files.writeString(home.resolve("secret.yaml"), Texts.PLAN);

        assertThat(refusalOfPlan(path))
                .isEqualTo("USAGE(2): plan: " + path + " leaves the workspace; give a path without ..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "C:\\plan.yaml",
                "c:plan.yaml",
                "\\\\server\\share\\plan.yaml",
                "//server/p",
                "~/p"
            })
    void absolutePlan(String path) {
        assertThat(refusalOfPlan(path))
                .isEqualTo("USAGE(2): plan: " + path + " is an absolute path; give one inside the workspace");
    }

    @Test
    void planThatIsALinkOutOfTheWorkspace() throws IOException {
        link("plan.yaml", Files.writeString(home.resolve("secret.yaml"), Texts.PLAN));

        assertThat(refusalOfPlan("plan.yaml"))
                .isEqualTo("USAGE(2): plan: plan.yaml is a link that leaves the workspace; keep the plan inside it");
    }

    @Test
    void planInAFolderThatIsALinkOutOfTheWorkspace() throws IOException {
        Files.writeString(Files.createDirectory(home.resolve("other")).resolve("plan.yaml"), Texts.PLAN);
        link("plans", home.resolve("other"));

        assertThat(refusalOfPlan("plans/plan.yaml")).contains("is a link that leaves the workspace");
    }

    @Test
    void linkInsideTheWorkspaceIsFine() {
        link("plan.yaml", lab.build.workspace.resolve("migration.yaml"));
        DtsLagGateStep step = Lab.lagGate();
        step.setPlan("plan.yaml");

        assertThat(((GateResult) lab.run(step)).getOutcome()).isEqualTo("GO");
    }

    @Test
    void planOfTenMegabytes() {
        lab.build.write("migration.yaml", "#".repeat(10 * 1024 * 1024));

        assertThat(lab.refusal(Lab.lagGate()))
                .isEqualTo("USAGE(2): plan: migration.yaml is larger than 1 MiB, which no plan is");
    }

    @Test
    void planTextOfTenMegabytes() {
        assertThat(refusalOfText("#".repeat(10 * 1024 * 1024)))
                .isEqualTo("USAGE(2): planText is larger than 1 MiB, which no plan is");
    }

    @Test
    void binaryPlan() throws IOException {
        Files.write(lab.build.workspace.resolve("migration.yaml"), new byte[] {0x7f, 'E', 'L', 'F', (byte) 0xff, 0});

        assertThat(lab.refusal(Lab.lagGate())).isEqualTo("USAGE(2): plan: migration.yaml is not a text file in UTF-8");
    }

    @Test
    void emptyPlan() {
        lab.build.write("migration.yaml", "");

        assertThat(lab.refusal(Lab.lagGate())).startsWith("BROKEN_PLAN(2): migration.yaml:1:1: ");
    }

    @Test
    void folderInsteadOfAPlan() throws IOException {
        Files.createDirectory(lab.build.workspace.resolve("plans"));

        assertThat(refusalOfPlan("plans")).isEqualTo("USAGE(2): plan: plans is not a file");
    }

    @Test
    void planNameWithControlCharacters() {
        assertThat(refusalOfPlan("plan\u0000.yaml")).isEqualTo("USAGE(2): plan: the path has control characters");
    }

    @Test
    void planAndTextTogether() {
        DtsLagGateStep step = Lab.lagGate();
        step.setPlan("migration.yaml");
        step.setPlanText(Texts.PLAN);

        assertThat(lab.refusal(step))
                .isEqualTo("USAGE(2): plan and planText cannot be given together; give one of them");
    }

    @Test
    void planWithoutAnyWorkspace() {
        lab.build.inNode = false;

        assertThat(lab.refusal(Lab.lagGate()))
                .isEqualTo(
                        "USAGE(2): plan: there is no workspace to read migration.yaml from; put the step inside a node,"
                                + " or give the plan as planText");
    }

    @Test
    void unknownCriterion() {
        assertThat(refusalOfText(Texts.PLAN.replace("dts-lag:", "dts-lagg:")))
                .contains("planText:" + line("dts-lag:") + ":3: criteria.dts-lagg: ");
    }

    @Test
    void unknownDatabase() {
        DtsLagGateStep step = Lab.lagGate();
        step.setDatabases(List.of("orders", "payments"));

        assertThat(lab.refusal(step))
                .isEqualTo("USAGE(2): databases: the plan has no database payments; it has orders");
    }

    @Test
    void durationWithoutAUnit() {
        DtsLagGateStep step = Lab.lagGate();
        step.setFor("60");

        assertThat(lab.refusal(step))
                .isEqualTo("USAGE(2): for is \"60\", which is not a duration such as 500ms, 60s, 30m, 24h or 7d");
    }

    @Test
    void looserSettingForARealCloud() {
        lab.runtime.allowed = new Allowed(true, false, Set.of());
        DtsLagGateStep step = Lab.lagGate();
        step.setPlanText(Texts.REAL.replace("gate-reader", "default"));
        step.setBelow("50s");

        assertThat(lab.refusal(step)).startsWith("USAGE(2): below: 50s is looser than the plan's 5s; ");
    }

    @Test
    void simulatedPlanWhereSimulationIsNotAllowed() {
        lab.runtime.allowed = new Allowed(false, false, Set.of());

        assertThat(lab.refusal(Lab.lagGate()))
                .isEqualTo("USAGE(2): simulated: a plan with simulated: true is not judged here; an administrator may"
                        + " allow simulation in Jenkins' system configuration, section Migration Gate");
    }

    @Test
    void simulatedPlanMayBeValidatedAnywhere() {
        lab.runtime.allowed = new Allowed(false, false, Set.of());
        MigrationReadinessStep step = Lab.readiness();
        step.setValidateOnly(true);

        assertThat(((GateResult) lab.run(step)).getOutcome()).isEqualTo("DONE");
    }

    @Test
    void endpointThatIsNotAllowed() {
        String text = Texts.REAL.replace(
                "credentials: gate-reader }", "credentials: gate-reader, endpoints: { dts: https://evil.example } }");

        assertThat(refusalOfText(text))
                .startsWith("BROKEN_PLAN(2): planText:5:")
                .endsWith("or let the administrator allow this host");
    }

    @Test
    void defaultChainThatIsNotAllowed() {
        assertThat(refusalOfText(Texts.REAL.replace("gate-reader", "default")))
                .isEqualTo("USAGE(2): clouds.main.credentials: default is not allowed here; name credentials instead");
    }

    @Test
    void validationAndAdviceTogether() {
        MigrationReadinessStep step = Lab.readiness();
        step.setValidateOnly(true);
        step.setAdvisory(true);

        assertThat(lab.refusal(step)).startsWith("USAGE(2): validateOnly and advisory cannot be given together;");
    }
}
