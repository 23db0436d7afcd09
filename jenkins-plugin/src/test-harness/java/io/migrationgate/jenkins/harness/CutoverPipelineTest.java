package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.migrationgate.jenkins.report.MigrationReportAction;
import io.migrationgate.report.Report;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/**
 * The cutover and its way back, planned in sandboxed pipelines.
 *
 * <p>A simulated plan in Jenkins has no database to ask, and who writes to either side is asked of the side alone: the plan of a
 * cutover stays inconclusive there.
 */
@WithJenkins
class CutoverPipelineTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void simulationIsAllowed(JenkinsRule rule) {
        jenkins = rule;
        Pipelines.allowSimulation();
    }

    @Test
    void theCutoverIsPrintedCallByCallWithItsHashAndStopsThePipeline() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.FAILURE, """
                    node {
                        cutoverSequence commands: ['app-switch': ['./switch.sh', '--to', 'rds']],
                            undo: ['app-switch': ['./switch.sh', '--to', 'old']]
                        echo 'reached the next step'
                    }
                    """);

            jenkins.assertLogContains("SuspendDtsJob", build);
            jenkins.assertLogContains("[\"./switch.sh\", \"--to\", \"rds\"]", build);
            jenkins.assertLogContains("[\"./switch.sh\", \"--to\", \"old\"]", build);
            jenkins.assertLogContains("INCONCLUSIVE  target-closed  orders", build);
            jenkins.assertLogContains("INCONCLUSIVE  transactions-short  orders", build);
            jenkins.assertLogContains("INCONCLUSIVE(11): orders-by-jenkins: 0 failed, 2 inconclusive", build);
            jenkins.assertLogNotContains("reached the next step", build);

            Report report = Pipelines.report(jenkins, build);
            assertThat(report.planHash()).isNotNull();
            jenkins.assertLogContains(report.planHash(), build);
            assertThat(report.phases()).hasSize(13);
        }
    }

    @Test
    void theWayBackOfAPreparedPlanLetsThePipelineGoOn() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.SUCCESS, """
                    node {
                        def way = rollback reportDirectory: 'reports/way-back'
                        echo "verdict ${way.verdict}, report ${way.reportUrl}"
                        echo "plan ${way.planHash} until ${way.validUntil}"
                        junit 'reports/way-back/TEST-migration-gate.xml'
                    }
                    """);

            Report report = Pipelines.report(jenkins, build);
            jenkins.assertLogContains("verdict GO, report " + jenkins.getURL() + build.getUrl(), build);
            jenkins.assertLogContains("plan " + report.planHash() + " until " + report.validUntil(), build);
            jenkins.assertLogContains("suspend-forward: undoes suspend-forward", build);
        }
    }

    @Test
    void aRunIsRefusedBeforeAnythingIsRead() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.FAILURE, "node { rollback run: true }");

            jenkins.assertLogContains("USAGE(2): this version cannot run a cutover or its way back", build);
            assertThat(build.getActions(MigrationReportAction.class)).isEmpty();
        }
    }
}
