package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.scm.NullSCM;
import hudson.scm.SCMDescriptor;
import hudson.scm.SCMRevisionState;
import hudson.tasks.junit.TestResultAction;
import io.migrationgate.jenkins.report.MigrationReportAction;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import jenkins.branch.BranchSource;
import jenkins.scm.impl.SingleSCMSource;
import org.jenkinsci.plugins.workflow.cps.CpsScmFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestExtension;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/**
 * The shipped Jenkinsfiles, checked out beside a plan of a simulated cloud.
 *
 * <p>Not the shipped plan: its backups are proven by files that a simulated plan never asks an agent for. And windows of a
 * minute become seconds, because a pipeline has the real clock.
 */
@WithJenkins
class ExampleJenkinsfilesTest {
    private static final Path EXAMPLES =
            Path.of(Objects.requireNonNull(System.getProperty("migrationGate.examples"), "set by the plugin's POM"));

    private JenkinsRule jenkins;
    private SimulatedCloud cloud;

    @BeforeEach
    void startTheCloud(JenkinsRule rule) {
        jenkins = rule;
        Pipelines.allowSimulation();
        cloud = SimulatedCloud.healthy();
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private static String read(String file) throws IOException {
        return Files.readString(EXAMPLES.resolve(file), StandardCharsets.UTF_8);
    }

    private static String changed(String text, String what, String by) {
        assertThat(text).contains(what);
        return text.replace(what, by);
    }

    /** A repository with a plan and that Jenkinsfile of the examples. */
    private Repository repository(String jenkinsfile) throws IOException {
        return new Repository(cloud.plan(), changed(read(jenkinsfile), "for: '60s'", "for: '6s'"));
    }

    private WorkflowJob job(String jenkinsfile) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "orders");
        job.setDefinition(new CpsScmFlowDefinition(repository(jenkinsfile), "Jenkinsfile"));
        return job;
    }

    private void assertJudged(WorkflowRun build, int reports) throws Exception {
        jenkins.assertBuildStatus(Result.SUCCESS, jenkins.waitForCompletion(build));
        jenkins.assertLogContains("MIGRATION GATE: GO", build);
        assertThat(build.getActions(MigrationReportAction.class)).hasSize(reports);
        assertThat(build.getAction(TestResultAction.class).getFailCount()).isZero();
    }

    @Test
    void theDeclarativePipelineOfTheExampleIsGoUntilADatabaseMustBeAsked() throws Exception {
        WorkflowRun build = job("orders/Jenkinsfile").scheduleBuild2(0).waitForStart();

        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(build));
        jenkins.assertLogContains("MIGRATION GATE: GO", build);
        assertThat(build.getActions(MigrationReportAction.class))
                .as("readiness, backups, delay, and the plan that no database was asked for")
                .hasSize(4);
        jenkins.assertLogContains("INCONCLUSIVE  target-closed  orders", build);
        assertThat(build.getAction(TestResultAction.class).getFailCount()).isPositive();
    }

    @Test
    void theScriptedPipelineEndsInAGo() throws Exception {
        WorkflowRun build =
                job("jenkins/Jenkinsfile.scripted").scheduleBuild2(0).waitForStart();

        assertJudged(build, 2);
        assertThat(build.getDescription()).isEqualTo("delay held: GO");
    }

    @Test
    void theMultibranchPipelineJudgesMain() throws Exception {
        assertJudged(multibranch("main"), 2);
    }

    @Test
    void theMultibranchPipelineOnlyChecksThePlanOfOtherBranches() throws Exception {
        WorkflowRun build = multibranch("feature");

        jenkins.assertBuildStatus(Result.SUCCESS, jenkins.waitForCompletion(build));
        assertThat(build.getActions(MigrationReportAction.class)).isEmpty();
    }

    private WorkflowRun multibranch(String branch) throws Exception {
        WorkflowMultiBranchProject project = jenkins.createProject(WorkflowMultiBranchProject.class, "orders");
        project.getSourcesList()
                .add(new BranchSource(
                        new SingleSCMSource("example", branch, repository("jenkins/Jenkinsfile.multibranch"))));
        project.scheduleBuild2(0).getFuture().get();
        jenkins.waitUntilNoActivity();
        return Objects.requireNonNull(
                Objects.requireNonNull(project.getItem(branch)).getLastBuild());
    }

    /** Checks a plan and a Jenkinsfile out, as any version control would. */
    public static final class Repository extends NullSCM {
        private final String plan;
        private final String jenkinsfile;

        Repository(String plan, String jenkinsfile) {
            this.plan = plan;
            this.jenkinsfile = jenkinsfile;
        }

        @Override
        public void checkout(
                Run<?, ?> build,
                Launcher launcher,
                FilePath workspace,
                TaskListener listener,
                @Nullable File changelog,
                @Nullable SCMRevisionState baseline)
                throws IOException, InterruptedException {
            super.checkout(build, launcher, workspace, listener, changelog, baseline);
            workspace.child("migration.yaml").write(plan, StandardCharsets.UTF_8.name());
            workspace.child("Jenkinsfile").write(jenkinsfile, StandardCharsets.UTF_8.name());
        }

        /** Lets Jenkins know this kind of repository. */
        @TestExtension
        public static final class DescriptorImpl extends SCMDescriptor<Repository> {
            public DescriptorImpl() {
                super(null);
            }
        }
    }
}
