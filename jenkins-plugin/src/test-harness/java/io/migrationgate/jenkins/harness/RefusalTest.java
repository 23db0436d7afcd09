package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Result;
import io.migrationgate.jenkins.config.MigrationGateConfiguration;
import io.migrationgate.jenkins.report.MigrationReportAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a job's author may not do is refused in one sentence, before anything is judged. */
@WithJenkins
class RefusalTest {
    private static final String GATE = "node { dtsLagGate() }";

    private JenkinsRule jenkins;

    @BeforeEach
    void useRule(JenkinsRule rule) {
        jenkins = rule;
    }

    private WorkflowRun refused(WorkflowJob job, String sentence) throws Exception {
        WorkflowRun build = Pipelines.build(jenkins, job, Result.FAILURE);
        jenkins.assertLogContains(sentence, build);
        jenkins.assertLogNotContains("\tat io.migrationgate", build);
        assertThat(build.getAction(MigrationReportAction.class)).isNull();
        return build;
    }

    @Test
    void aSimulatedPlanIsRefusedUntilAnAdministratorAllowsIt() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            refused(
                    Pipelines.job(jenkins, GATE, cloud.plan()),
                    "USAGE(2): simulated: a plan with simulated: true is not judged here");
        }
    }

    @Test
    void aSimulatedPlanMayBeCheckedWithoutThatBecauseNothingIsCalled() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowJob job = Pipelines.job(jenkins, "node { migrationReadiness validateOnly: true }", cloud.plan());

            WorkflowRun build = Pipelines.build(jenkins, job, Result.SUCCESS);

            jenkins.assertLogContains("plan of orders-by-jenkins reads well", build);
        }
    }

    @Test
    void anEndpointOfTheAuthorsChoiceIsRefused() throws Exception {
        refused(
                Pipelines.job(jenkins, GATE, SimulatedCloud.realPlanAt("https://collector.example.test")),
                "clouds.main.endpoints.dts: is no endpoint of dts");
    }

    @Test
    void anEndpointThatAnAdministratorAllowsIsNotRefused() throws Exception {
        MigrationGateConfiguration.get().setAllowedEndpoints("collector.example.test");

        refused(
                Pipelines.job(jenkins, GATE, SimulatedCloud.realPlanAt("https://collector.example.test")),
                "USAGE(2): clouds.main.credentials: Jenkins has no credentials cloud-reader that this job may use");
    }

    @Test
    void theControllersOwnIdentityIsRefusedUntilAnAdministratorAllowsIt() throws Exception {
        refused(
                Pipelines.job(jenkins, GATE, SimulatedCloud.realPlan("default")),
                "USAGE(2): clouds.main.credentials: default is not allowed here; name credentials instead");
    }

    @Test
    void aMissingPlanIsNamed() throws Exception {
        refused(
                Pipelines.job(jenkins, GATE),
                "USAGE(2): plan: there is no migration.yaml in the workspace; check it out before this step");
    }

    @ParameterizedTest
    @CsvSource({
        "../secret.yaml, leaves the workspace",
        "plans/../../secret.yaml, leaves the workspace",
        "/etc/hostname, is an absolute path",
        "C:/secret.yaml, is an absolute path",
        "~/secret.yaml, is an absolute path"
    })
    void aPathThatLeavesTheWorkspaceIsRefused(String path, String sentence) throws Exception {
        refused(
                Pipelines.job(jenkins, "node { migrationReadiness plan: '" + path + "', validateOnly: true }"),
                "USAGE(2): plan: " + path + " " + sentence);
    }

    @Test
    void aReportDirectoryOutsideTheWorkspaceIsRefused() throws Exception {
        refused(
                Pipelines.job(jenkins, "node { dtsLagGate reportDirectory: '../../userContent' }"),
                "USAGE(2): reportDirectory: ../../userContent leaves the workspace");
    }

    @Test
    void aLinkThatLeavesTheWorkspaceIsRefusedAndItsTargetNotShown(@TempDir Path outside) throws Exception {
        Path secret = Files.writeString(outside.resolve("secret.yaml"), "planted: value-behind-the-link\n");
        WorkflowJob job = Pipelines.job(jenkins, GATE);
        FilePath workspace = Pipelines.workspace(job);
        workspace.mkdirs();
        Files.createSymbolicLink(Path.of(workspace.getRemote(), "migration.yaml"), secret);

        WorkflowRun build = refused(job, "USAGE(2): plan: migration.yaml is a link that leaves the workspace");

        jenkins.assertLogNotContains("value-behind-the-link", build);
    }

    @Test
    void aPlanOfTenMegabytesIsRefused() throws Exception {
        WorkflowJob job = Pipelines.job(jenkins, GATE);
        Pipelines.workspace(job).child("migration.yaml").write("#".repeat(10 << 20), StandardCharsets.UTF_8.name());

        refused(job, "USAGE(2): plan: migration.yaml is larger than 1 MiB");
    }

    @Test
    void aFolderInPlaceOfThePlanIsRefused() throws Exception {
        WorkflowJob job = Pipelines.job(jenkins, "node { migrationReadiness plan: 'plans' }");
        Pipelines.workspace(job).child("plans").mkdirs();

        refused(job, "USAGE(2): plan: plans is not a file");
    }

    @Test
    void aPlanByPathNeedsANode() throws Exception {
        refused(
                Pipelines.job(jenkins, "dtsLagGate()"),
                "USAGE(2): plan: there is no workspace to read migration.yaml from; put the step inside a node");
    }

    @Test
    void aPlanByPathAndByTextIsRefused() throws Exception {
        refused(
                Pipelines.job(jenkins, "node { dtsLagGate plan: 'migration.yaml', planText: 'migration: x' }"),
                "USAGE(2): plan and planText cannot be given together");
    }

    @Test
    void aDurationThatIsNoneIsRefusedWithItsArgument() throws Exception {
        refused(Pipelines.job(jenkins, "node { dtsLagGate below: 'five' }"), "USAGE(2): below");
    }

    @Test
    void checkingAndAdvisingTogetherIsRefused() throws Exception {
        refused(
                Pipelines.job(jenkins, "node { migrationReadiness validateOnly: true, advisory: true }"),
                "validateOnly and advisory cannot be given together");
    }

    @Test
    void aSettingLooserThanThePlansIsRefusedInARealPlan() throws Exception {
        refused(
                Pipelines.job(jenkins, "node { dtsLagGate below: '1h' }", SimulatedCloud.realPlan("cloud-reader")),
                "is looser than the plan's");
    }
}
