package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.migrationgate.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.test.steps.SemaphoreStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** A build that waits for a delay goes on after a restart: its window starts anew, its deadline stays. */
class RestartTest {
    private static final String RESUMED = "Jenkins was restarted";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    private static WorkflowRun firstBuild() {
        WorkflowJob job = Jenkins.get().getItemByFullName("orders", WorkflowJob.class);
        return Objects.requireNonNull(Objects.requireNonNull(job).getBuildByNumber(1));
    }

    private void startAndRestart(String script, String plan) throws Throwable {
        sessions.then(jenkins -> {
            Pipelines.allowSimulation();
            Pipelines.startWaiting(jenkins, Pipelines.job(jenkins, script, plan));
        });
    }

    @Test
    void aDelayThatFallsAfterTheRestartEndsInAGo() throws Throwable {
        try (SimulatedCloud cloud = SimulatedCloud.laggingFor(20)) {
            startAndRestart("""
                    node {
                        def result = dtsLagGate for: '2s', pollInterval: '200ms'
                        echo "verdict ${result.verdict}"
                    }
                    """, cloud.plan());
            sessions.then(jenkins -> {
                WorkflowRun build = jenkins.waitForCompletion(firstBuild());
                jenkins.assertBuildStatus(Result.SUCCESS, build);
                jenkins.assertLogContains(RESUMED, build);
                jenkins.assertLogContains("verdict GO", build);
            });
        }
    }

    @Test
    void theDeadlineOfBeforeTheRestartStays() throws Throwable {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            startAndRestart("node { dtsLagGate for: '2s', pollInterval: '200ms' }", cloud.plan("60s"));
            sessions.then(jenkins -> {
                Instant back = Instant.now();
                WorkflowRun build = jenkins.waitForCompletion(firstBuild());
                jenkins.assertBuildStatus(Result.FAILURE, build);
                jenkins.assertLogContains(RESUMED, build);
                jenkins.assertLogContains("NO_GO(10)", build);
                Report report = Pipelines.report(jenkins, build);
                // A deadline that began anew would lie later by all of the time until Jenkins was back.
                Duration half = Duration.between(report.startedAt(), back).dividedBy(2);
                assertThat(report.finishedAt())
                        .isBefore(report.startedAt().plusSeconds(60).plus(half));
            });
        }
    }

    @Test
    void aStepWithoutANodeGoesOnAsWell() throws Throwable {
        try (SimulatedCloud cloud = SimulatedCloud.laggingFor(20)) {
            String script =
                    "echo dtsLagGate(planText: '''" + cloud.plan() + "''', for: '2s', pollInterval: '200ms').verdict";
            sessions.then(jenkins -> {
                Pipelines.allowSimulation();
                Pipelines.startWaiting(jenkins, Pipelines.job(jenkins, script));
            });
            sessions.then(jenkins -> {
                WorkflowRun build = jenkins.waitForCompletion(firstBuild());
                jenkins.assertBuildStatus(Result.SUCCESS, build);
                jenkins.assertLogContains(RESUMED, build);
            });
        }
    }

    @Test
    void thePlanThatWasReadBeforeTheRestartIsTheOneThatIsJudged() throws Throwable {
        try (SimulatedCloud cloud = SimulatedCloud.laggingFor(20)) {
            sessions.then(jenkins -> {
                Pipelines.allowSimulation();
                WorkflowJob job =
                        Pipelines.job(jenkins, "node { dtsLagGate for: '2s', pollInterval: '200ms' }", cloud.plan());
                Pipelines.startWaiting(jenkins, job);
                Pipelines.workspace(job).child("migration.yaml").write("migration: another", "UTF-8");
            });
            sessions.then(
                    jenkins -> jenkins.assertBuildStatus(Result.SUCCESS, jenkins.waitForCompletion(firstBuild())));
        }
    }

    @Test
    void theResultCanBeUsedByAPipelineThatWasRestartedAfterTheStep() throws Throwable {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            sessions.then(jenkins -> {
                Pipelines.allowSimulation();
                WorkflowJob job = Pipelines.job(jenkins, """
                        def result
                        node { result = dtsLagGate for: '2s', pollInterval: '200ms' }
                        semaphore 'judged'
                        echo "verdict ${result.verdict} from ${result.findings.size()} findings"
                        """, cloud.plan());
                WorkflowRun build = job.scheduleBuild2(0).waitForStart();
                SemaphoreStep.waitForStart("judged/1", build);
            });
            sessions.then(jenkins -> {
                SemaphoreStep.success("judged/1", null);
                WorkflowRun build = jenkins.waitForCompletion(firstBuild());
                jenkins.assertBuildStatus(Result.SUCCESS, build);
                jenkins.assertLogContains("verdict GO from 3 findings", build);
            });
        }
    }
}
