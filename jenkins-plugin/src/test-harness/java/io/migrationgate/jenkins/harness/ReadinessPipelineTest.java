package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.migrationgate.jenkins.report.MigrationReportAction;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Readiness, its advice and the check of a plan, in sandboxed declarative and scripted pipelines. */
@WithJenkins
class ReadinessPipelineTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void simulationIsAllowed(JenkinsRule rule) {
        jenkins = rule;
        Pipelines.allowSimulation();
    }

    @Test
    void aDeclarativePipelineGoesOnAfterAGo() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.SUCCESS, """
                    pipeline {
                        agent any
                        stages {
                            stage('Readiness') { steps { migrationReadiness() } }
                            stage('Next') { steps { echo 'reached the next stage' } }
                        }
                        post { always { junit 'migration-gate/*/TEST-migration-gate.xml' } }
                    }
                    """);

            jenkins.assertLogContains("MIGRATION GATE: GO", build);
            jenkins.assertLogContains("reached the next stage", build);
        }
    }

    @Test
    void aDeclarativePipelineStopsAtAStageThatBlocks() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.FAILURE, """
                    pipeline {
                        agent any
                        stages {
                            stage('Readiness') { steps { migrationReadiness() } }
                            stage('Next') { steps { echo 'reached the next stage' } }
                        }
                    }
                    """);

            jenkins.assertLogContains("NO_GO(10): orders-by-jenkins", build);
            jenkins.assertLogNotContains("reached the next stage", build);
        }
    }

    @Test
    void adviceNeverFailsAndTellsThePipelineItsVerdict() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.SUCCESS, """
                    node {
                        def advice = migrationReadiness advisory: true
                        echo "outcome ${advice.outcome}, verdict ${advice.verdict}"
                        for (finding in advice.findings) {
                            if (finding.status == 'FAIL') {
                                echo "${finding.criterion}: needed ${finding.expected}; do ${finding.remedy}"
                            }
                        }
                    }
                    """);

            jenkins.assertLogContains("outcome DONE, verdict NO_GO", build);
            jenkins.assertLogContains("dts-lag: needed delay below 5 s", build);
        }
    }

    @Test
    void checkingAPlanReadsNothingAndLeavesNoReport() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.SUCCESS, """
                    node {
                        def checked = migrationReadiness validateOnly: true
                        echo "outcome ${checked.outcome}, verdict ${checked.verdict}"
                    }
                    """);

            jenkins.assertLogContains("outcome DONE, verdict null", build);
            assertThat(build.getAction(MigrationReportAction.class)).isNull();
        }
    }

    @Test
    void aBrokenPlanIsRefusedWithEveryMistakeAndItsPlace() throws Exception {
        WorkflowJob job =
                Pipelines.job(jenkins, "node { migrationReadiness validateOnly: true }", "migration: x\ncloud: 7\n");

        WorkflowRun build = Pipelines.build(jenkins, job, Result.FAILURE);

        jenkins.assertLogContains("BROKEN_PLAN(2)", build);
        jenkins.assertLogContains("migration.yaml:2:1", build);
    }

    @Test
    void twoStepsOfOneBuildHaveAReportEach() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowRun build = Pipelines.build(jenkins, cloud, Result.SUCCESS, """
                    node {
                        parallel lag: { dtsLagGate for: '2s', pollInterval: '200ms' }, readiness: { migrationReadiness() }
                    }
                    """);

            assertThat(build.getActions(MigrationReportAction.class))
                    .hasSize(2)
                    .extracting(MigrationReportAction::getUrlName)
                    .doesNotHaveDuplicates();
        }
    }
}
