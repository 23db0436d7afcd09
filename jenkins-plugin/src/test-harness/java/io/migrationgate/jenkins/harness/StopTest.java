package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import java.util.Collection;
import java.util.List;
import org.jenkinsci.plugins.workflow.graphanalysis.DepthFirstScanner;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.actions.PauseAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A build that waits can be stopped, by a person, by a time limit, and by its own removal. */
@WithJenkins
class StopTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void simulationIsAllowed(JenkinsRule rule) {
        jenkins = rule;
        Pipelines.allowSimulation();
    }

    private WorkflowRun waiting(SimulatedCloud cloud, String script) throws Exception {
        return Pipelines.startWaiting(jenkins, Pipelines.job(jenkins, script, cloud.plan()));
    }

    private static List<PauseAction> pauses(WorkflowRun build) {
        return new DepthFirstScanner()
                .allNodes(build.getExecution()).stream()
                        .map(PauseAction::getPauseActions)
                        .flatMap(Collection::stream)
                        .toList();
    }

    @Test
    void aWaitingStepSaysSoAndAnAbortedOneSaysWhatKeepsRunning() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowRun build = waiting(cloud, "node { dtsLagGate for: '2s', pollInterval: '200ms' }");
            assertThat(pauses(build)).singleElement().matches(PauseAction::isPaused);

            build.doStop();

            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
            jenkins.assertLogContains("the migration tasks keep running", build);
            assertThat(pauses(build)).noneMatch(PauseAction::isPaused);
        }
    }

    @Test
    void anAbortedStepLeavesAReportThatIsInconclusive() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowRun build = waiting(cloud, "node { dtsLagGate for: '2s', pollInterval: '200ms' }");

            build.doStop();
            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));

            Report report = Pipelines.report(jenkins, build);
            assertThat(report.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(report.stopped()).isNotBlank();
        }
    }

    @Test
    void theTimeoutStepEndsTheWait() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowRun build = waiting(
                    cloud,
                    "node { timeout(time: 10, unit: 'SECONDS') { dtsLagGate for: '2s', pollInterval: '200ms' } }");

            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
        }
    }

    @Test
    void aBranchThatFailsFastEndsTheWaitOfTheOther() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowJob job = Pipelines.job(jenkins, """
                    parallel failFast: true,
                        lag: { node { dtsLagGate for: '2s', pollInterval: '200ms' } },
                        other: { sleep 5; error 'the other branch failed' }
                    """, cloud.plan());

            WorkflowRun build = Pipelines.build(jenkins, job, Result.FAILURE);

            jenkins.assertLogContains("the migration tasks keep running", build);
        }
    }

    @Test
    void aBuildThatIsDeletedWhileItWaitsEndsAndLeavesNothing() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowRun build = waiting(cloud, "node { dtsLagGate for: '2s', pollInterval: '200ms' }");
            WorkflowJob job = build.getParent();

            job.delete();

            jenkins.waitUntilNoActivityUpTo(60_000);
            assertThat(build.getRootDir()).doesNotExist();
        }
    }
}
