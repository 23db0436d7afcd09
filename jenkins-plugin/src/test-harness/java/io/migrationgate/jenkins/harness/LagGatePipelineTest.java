package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Result;
import hudson.tasks.junit.TestResultAction;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graphanalysis.DepthFirstScanner;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The lag gate in sandboxed pipelines, from a real clock and real HTTP to what a pipeline gets back. */
@WithJenkins
class LagGatePipelineTest {
    private static final String JUNIT_FILE = "migration-gate/dtsLagGate/TEST-migration-gate.xml";

    private JenkinsRule jenkins;

    @BeforeEach
    void simulationIsAllowed(JenkinsRule rule) {
        jenkins = rule;
        Pipelines.allowSimulation();
    }

    @Test
    void aSmallDelayThatHoldsLetsThePipelineGoOn() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowJob job = Pipelines.job(jenkins, """
                    node {
                        def result = dtsLagGate below: '5s', for: '2s', pollInterval: '200ms', timeout: '1m'
                        echo "verdict ${result.verdict}, outcome ${result.outcome}, report ${result.reportUrl}"
                        result.findings.each { finding ->
                            echo "${finding.criterion} of ${finding.asset} is ${finding.status}: ${finding.observed}"
                        }
                    }
                    """, cloud.plan());

            WorkflowRun build = Pipelines.build(jenkins, job, Result.SUCCESS);

            jenkins.assertLogContains("verdict GO, outcome GO, report " + jenkins.getURL() + build.getUrl(), build);
            jenkins.assertLogContains("inventory-found of orders is PASS", build);
            jenkins.assertLogContains("dts-state of orders is PASS", build);
            jenkins.assertLogContains("dts-lag of orders is PASS: held for", build);
        }
    }

    @Test
    void theJunitStepReadsTheFileThatTheGateWrites() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowJob job = Pipelines.job(jenkins, """
                    node {
                        dtsLagGate for: '2s', pollInterval: '200ms'
                        junit '%s'
                    }
                    """.formatted(JUNIT_FILE), cloud.plan());

            WorkflowRun build = Pipelines.build(jenkins, job, Result.SUCCESS);

            TestResultAction tests = build.getAction(TestResultAction.class);
            assertThat(tests.getTotalCount()).isEqualTo(3);
            assertThat(tests.getFailCount()).isZero();
        }
    }

    @Test
    void aDelayThatStaysTooHighFailsTheBuildAndNamesTheFinding() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowJob job = Pipelines.job(
                    jenkins, "node { dtsLagGate for: '2s', pollInterval: '200ms', timeout: '10s' }", cloud.plan());

            WorkflowRun build = Pipelines.build(jenkins, job, Result.FAILURE);

            jenkins.assertLogContains("ERROR: NO_GO(10): orders-by-jenkins: 1 failed", build);
            jenkins.assertLogContains("dts-lag orders: delay 9 s", build);
            jenkins.assertLogNotContains("\tat io.migrationgate", build);
        }
    }

    @Test
    void aBlockedStepColoursItsStageAndSaysWhy() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowJob job = Pipelines.job(
                    jenkins, "node { dtsLagGate for: '2s', pollInterval: '200ms', timeout: '10s' }", cloud.plan());

            WorkflowRun build = Pipelines.build(jenkins, job, Result.FAILURE);

            assertThat(new DepthFirstScanner().allNodes(build.getExecution()))
                    .map(node -> node.getPersistentAction(WarningAction.class))
                    .filteredOn(warning -> warning != null)
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.getResult()).isEqualTo(Result.FAILURE);
                        assertThat(warning.getMessage()).startsWith("NO_GO(10): orders-by-jenkins");
                    });
        }
    }

    @Test
    void aTaskThatDoesNotSayItsDelayIsInconclusiveAndCanBeCaughtInTheSandbox() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.silent()) {
            WorkflowJob job = Pipelines.job(jenkins, """
                    node {
                        try {
                            dtsLagGate for: '2s', pollInterval: '200ms', timeout: '10s'
                        } catch (hudson.AbortException e) {
                            echo "caught ${e.outcome}: ${e.message.readLines().first()}"
                            for (finding in e.findings) {
                                echo "blocked by ${finding.criterion}, see ${e.reportUrl}"
                            }
                        }
                        junit testResults: '%s', skipMarkingBuildUnstable: true
                    }
                    """.formatted(JUNIT_FILE), cloud.plan());

            WorkflowRun build = Pipelines.build(jenkins, job, Result.SUCCESS);

            jenkins.assertLogContains("caught INCONCLUSIVE: INCONCLUSIVE(11): orders-by-jenkins", build);
            jenkins.assertLogContains("blocked by dts-lag, see " + jenkins.getURL() + build.getUrl(), build);
            assertThat(build.getAction(TestResultAction.class).getFailCount()).isPositive();
        }
    }

    @Test
    void theBuildIsNeverMarkedUnstable() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowJob job = Pipelines.job(
                    jenkins,
                    "node { catchError(buildResult: 'SUCCESS', stageResult: 'FAILURE') { dtsLagGate timeout: '10s', for: '2s', pollInterval: '200ms' } }",
                    cloud.plan());

            Pipelines.build(jenkins, job, Result.SUCCESS);
        }
    }

    @Test
    void outsideANodeThePlanIsGivenAsTextAndNoExecutorIsTaken() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            jenkins.jenkins.setNumExecutors(0);
            WorkflowJob job = Pipelines.job(jenkins, """
                    def result = dtsLagGate planText: '''%s''', for: '2s', pollInterval: '200ms'
                    echo "verdict ${result.verdict}"
                    """.formatted(cloud.plan()));

            WorkflowRun build = Pipelines.build(jenkins, job, Result.SUCCESS);

            jenkins.assertLogContains("verdict GO", build);
        }
    }

    @Test
    void theReportIsWrittenOnAnAgentThatIsAnotherMachine() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            jenkins.createOnlineSlave(hudson.model.Label.get("far"));
            WorkflowJob job = Pipelines.job(jenkins, """
                    node('far') {
                        writeFile file: 'plans/orders.yaml', text: '''%s'''
                        dtsLagGate plan: 'plans/orders.yaml', reportDirectory: 'reports/lag', for: '2s', pollInterval: '200ms'
                        junit 'reports/lag/TEST-migration-gate.xml'
                    }
                    """.formatted(cloud.plan()));

            WorkflowRun build = Pipelines.build(jenkins, job, Result.SUCCESS);

            assertThat(build.getAction(TestResultAction.class).getTotalCount()).isEqualTo(3);
            FilePath onController = Pipelines.workspace(job);
            assertThat(onController.exists()).isFalse();
        }
    }
}
