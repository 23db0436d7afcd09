package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import hudson.FilePath;
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

    /** The one line that a step fails with. */
    private String refusal(GateStep step) {
        GateException failure = (GateException) lab.run(step);
        assertThat(failure.getMessage()).isNotNull();
        assertThat(failure.getMessage().lines()).as("one sentence").hasSize(1);
        assertThat(failure.getFindings()).isEmpty();
        assertThat(lab.build.warning()).isEqualTo("FAILURE " + failure.getMessage());
        assertThat(lab.build.reports()).isEmpty();
        return failure.getMessage();
    }

    private String refusalOfPlan(String path) {
        DtsLagGateStep step = Lab.lagGate();
        step.setPlan(path);
        return refusal(step);
    }

    private String refusalOfText(String text) {
        DtsLagGateStep step = Lab.lagGate();
        step.setPlanText(text);
        return refusal(step);
    }

    private void link(String name, Path target) {
        try {
            Files.createSymbolicLink(lab.build.workspace.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            abort("this system makes no links");
        }
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

        assertThat(refusal(Lab.lagGate()))
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

        assertThat(refusal(Lab.lagGate())).isEqualTo("USAGE(2): plan: migration.yaml is not a text file in UTF-8");
    }

    @Test
    void emptyPlan() {
        lab.build.write("migration.yaml", "");

        assertThat(refusal(Lab.lagGate())).startsWith("BROKEN_PLAN(2): migration.yaml:1:1: ");
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

        assertThat(refusal(step)).isEqualTo("USAGE(2): plan and planText cannot be given together; give one of them");
    }

    @Test
    void planWithoutAnyWorkspace() {
        lab.build.inNode = false;

        assertThat(refusal(Lab.lagGate()))
                .isEqualTo(
                        "USAGE(2): plan: there is no workspace to read migration.yaml from; put the step inside a node,"
                                + " or give the plan as planText");
    }

    @Test
    void unknownCriterion() {
        assertThat(refusalOfText(Texts.PLAN.replace("dts-lag:", "dts-lagg:")))
                .contains("planText:14:3: criteria.dts-lagg: ");
    }

    @Test
    void unknownDatabase() {
        DtsLagGateStep step = Lab.lagGate();
        step.setDatabases(List.of("orders", "payments"));

        assertThat(refusal(step)).isEqualTo("USAGE(2): databases: the plan has no database payments; it has orders");
    }

    @Test
    void durationWithoutAUnit() {
        DtsLagGateStep step = Lab.lagGate();
        step.setFor("60");

        assertThat(refusal(step))
                .isEqualTo("USAGE(2): for is \"60\", which is not a duration such as 500ms, 60s, 30m, 24h or 7d");
    }

    @Test
    void looserSettingForARealCloud() {
        lab.runtime.allowed = new Allowed(true, false, Set.of());
        DtsLagGateStep step = Lab.lagGate();
        step.setPlanText(Texts.REAL.replace("gate-reader", "default"));
        step.setBelow("50s");

        assertThat(refusal(step)).startsWith("USAGE(2): below: 50s is looser than the plan's 5s; ");
    }

    @Test
    void simulatedPlanWhereSimulationIsNotAllowed() {
        lab.runtime.allowed = new Allowed(false, false, Set.of());

        assertThat(refusal(Lab.lagGate()))
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

        assertThat(refusal(step)).startsWith("USAGE(2): validateOnly and advisory cannot be given together;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/tmp/out", "C:\\out"})
    void reportDirectoryOutsideTheWorkspace(String folder) {
        DtsLagGateStep step = Lab.lagGate();
        step.setReportDirectory(folder);

        assertThat(refusal(step)).startsWith("USAGE(2): reportDirectory: " + folder + " ");
    }

    @Test
    void reportDirectoryThatIsALinkOutOfTheWorkspace() throws IOException {
        Path outside = Files.createDirectory(home.resolve("other"));
        Files.writeString(outside.resolve("report.json"), "of somebody else");
        link("out", outside);
        DtsLagGateStep step = Lab.lagGate();
        step.setReportDirectory("out");

        assertThat(refusal(step))
                .isEqualTo(
                        "USAGE(2): reportDirectory: out is a link that leaves the workspace; give a folder inside it");
        assertThat(outside.resolve("report.json")).exists();
    }

    @Test
    void reportDirectoryThatIsAFile() {
        lab.build.write("out", "a file");
        DtsLagGateStep step = Lab.lagGate();
        step.setReportDirectory("out");

        assertThat(refusal(step)).startsWith("USAGE(2): reportDirectory: ").contains("report");
    }

    @Test
    void agentThatNeverComesBack() {
        lab.runtime.agent = FakeAgent.AWAY;

        assertThat(refusal(Lab.lagGate()))
                .isEqualTo("INCONCLUSIVE(11): the agent could not be asked for migration.yaml for 5 minutes (the agent"
                        + " failed with IOException); see whether its node is connected");
    }

    @Test
    void agentThatNeverAnswers() {
        lab.runtime.agent = FakeAgent.HANGS;

        assertThat(refusal(Lab.lagGate())).contains("(the agent did not answer within 30 s)");
    }

    @Test
    void agentThatAnswersNothing() {
        lab.runtime.agent = FakeAgent.ANSWERS_NULL;

        assertThat(refusal(Lab.lagGate())).contains("(the agent answered nothing)");
    }

    @Test
    void whatAFailingAgentSaysIsNotRepeated() {
        lab.runtime.agent = FakeAgent.FAILS;

        assertThat(refusal(Lab.lagGate())).doesNotContain("planted-by-the-agent");
        assertThat(lab.build.log()).doesNotContain("planted-by-the-agent");
    }

    @Test
    void nodeThatIsNotConnectedIsWaitedFor() {
        lab.build.unreachable.add(FilePath.class);
        GateExecution execution = lab.start(Lab.lagGate());
        lab.ticks(3);
        assertThat(lab.build.completions).isEmpty();
        assertThat(lab.build.paused()).isTrue();
        assertThat(execution.getStatus()).isEqualTo("waiting for the agent to read migration.yaml");
        lab.build.unreachable.clear();

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
        assertThat(lab.build.log()).containsOnlyOnce("waiting for the agent");
    }
}
