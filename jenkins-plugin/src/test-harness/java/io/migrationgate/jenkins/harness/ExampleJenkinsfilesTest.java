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
import io.migrationgate.simulator.LoopbackCloud;
import io.migrationgate.simulator.clock.RunningClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * The shipped Jenkinsfiles, checked out beside the shipped plan, run on the shipped scenario.
 *
 * <p>Two things are changed, because a pipeline has the real clock: the plan gets the address of the simulated cloud, and
 * windows of a minute become seconds.
 */
@WithJenkins
class ExampleJenkinsfilesTest {
    private static final Path EXAMPLES =
            Path.of(Objects.requireNonNull(System.getProperty("migrationGate.examples"), "set by the plugin's POM"));

    private JenkinsRule jenkins;
    private LoopbackCloud cloud;

    @BeforeEach
    void startTheCloudOfTheExample(JenkinsRule rule) throws IOException {
        jenkins = rule;
        Pipelines.allowSimulation();
        String now = OffsetDateTime.now(ZoneOffset.UTC).withNano(0).toString();
        String text = read("orders/scenarios/healthy.yaml").replaceFirst("startsAt: \\S+", "startsAt: " + now);
        Scenario scenario = ScenarioReader.read("healthy.yaml", text);
        cloud = LoopbackCloud.start(scenario, new RunningClock(scenario.startsAt()));
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

    private String plan() throws IOException {
        String plan = changed(
                read("orders/migration.yaml"),
                "    region: cn-hangzhou\n",
                "    region: cn-hangzhou\n    endpoints: { dts: \"%1$s\", sts: \"%1$s\" }\n".formatted(cloud.uri()));
        return changed(plan, "for: 60s, coverage: 95%, maxGap: 3, pollInterval: 2s", "for: 6s, pollInterval: 500ms");
    }

    /** A repository with the example and its Jenkinsfile. */
    private Repository repository(String jenkinsfile) throws IOException {
        return new Repository(plan(), changed(read(jenkinsfile), "for: '60s'", "for: '6s'"));
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
    void theDeclarativePipelineOfTheExampleEndsInAGo() throws Exception {
        assertJudged(job("orders/Jenkinsfile").scheduleBuild2(0).waitForStart(), 3);
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
