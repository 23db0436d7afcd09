package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import hudson.tasks.junit.TestResultAction;
import io.migrationgate.jenkins.report.MigrationReportAction;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The backups of both sides, judged in sandboxed pipelines. */
@WithJenkins
class BackupVerifyPipelineTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void simulationIsAllowed(JenkinsRule rule) {
        jenkins = rule;
        Pipelines.allowSimulation();
    }

    @Test
    void freshBackupsThatWereRestoredLetThePipelineGoOn() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.SUCCESS, """
                    node {
                        def result = backupVerify()
                        echo "verdict ${result.verdict}, report ${result.reportUrl}"
                        for (finding in result.findings) {
                            echo "${finding.criterion} of ${finding.about} is ${finding.status}"
                        }
                        junit 'migration-gate/backupVerify/TEST-migration-gate.xml'
                    }
                    """);

            jenkins.assertLogContains("verdict GO, report " + jenkins.getURL() + build.getUrl(), build);
            for (String side : new String[] {"source", "target"}) {
                jenkins.assertLogContains("backup-fresh of orders / " + side + " is PASS", build);
                jenkins.assertLogContains("backup-restored of orders / " + side + " is PASS", build);
            }
            assertThat(build.getAction(TestResultAction.class).getFailCount()).isZero();
        }
    }

    @Test
    void aBackupThatNobodyRestoredStopsThePipelineAndNamesItsSide() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.neverRestored()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.FAILURE, """
                    node {
                        backupVerify()
                        echo 'reached the next step'
                    }
                    """);

            jenkins.assertLogContains("INCONCLUSIVE backup-restored orders / target", build);
            jenkins.assertLogContains("PASS backup-restored orders / source", build);
            jenkins.assertLogContains("INCONCLUSIVE(11): orders-by-jenkins", build);
            jenkins.assertLogNotContains("reached the next step", build);
            assertThat(build.getActions(MigrationReportAction.class)).hasSize(1);
        }
    }

    @Test
    void outsideANodeThePlanIsGivenAsText() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowJob job = Pipelines.job(jenkins, """
                    def result = backupVerify planText: '''%s'''
                    echo "verdict ${result.verdict}"
                    """.formatted(cloud.plan()));

            WorkflowRun build = Pipelines.build(jenkins, job, Result.SUCCESS);

            jenkins.assertLogContains("verdict GO", build);
        }
    }

    @Test
    void aPlanThatNamesNoBackupIsANoGo() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            String plan = cloud.plan().replaceFirst("    backups: .*\n", "");
            WorkflowJob job = Pipelines.job(jenkins, "node { backupVerify() }", plan);

            WorkflowRun build = Pipelines.build(jenkins, job, Result.FAILURE);

            jenkins.assertLogContains("NO_GO(10): orders-by-jenkins", build);
            jenkins.assertLogContains("the plan names no backup of the target", build);
        }
    }
}
