package io.migrationgate.jenkins.harness;

import hudson.FilePath;
import hudson.model.Result;
import io.migrationgate.jenkins.config.MigrationGateConfiguration;
import io.migrationgate.jenkins.report.MigrationReportAction;
import io.migrationgate.report.JsonReport;
import io.migrationgate.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/** Makes and runs sandboxed pipeline jobs, and reads what their builds leave behind. */
final class Pipelines {
    /** What the log says when the lag gate has seen a task that is far behind, and waits. */
    static final String WAITING = "delay 9 s, limit 5 s";

    private Pipelines() {}

    static void allowSimulation() {
        MigrationGateConfiguration.get().setAllowSimulation(true);
    }

    /** A job whose script runs in the sandbox. */
    static WorkflowJob job(JenkinsRule jenkins, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "orders");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    /** The same with a plan in its workspace. */
    static WorkflowJob job(JenkinsRule jenkins, String script, String plan) throws Exception {
        WorkflowJob job = job(jenkins, script);
        workspace(job).child("migration.yaml").write(plan, StandardCharsets.UTF_8.name());
        return job;
    }

    /** The workspace that a build of the job has on the controller. */
    static FilePath workspace(WorkflowJob job) {
        FilePath workspace = Jenkins.get().getWorkspaceFor(job);
        if (workspace == null) {
            throw new IllegalStateException("no workspace for " + job);
        }
        return workspace;
    }

    /** Builds the job and returns when the build has ended as expected. */
    static WorkflowRun build(JenkinsRule jenkins, WorkflowJob job, Result expected) throws Exception {
        return jenkins.assertBuildStatus(expected, start(jenkins, job, false));
    }

    /** Builds a script in a new job whose workspace has the plan of that cloud. */
    static WorkflowRun build(JenkinsRule jenkins, SimulatedCloud cloud, Result expected, String script)
            throws Exception {
        return build(jenkins, job(jenkins, script, cloud.plan()), expected);
    }

    /** Starts a build and returns when its lag gate waits. */
    static WorkflowRun startWaiting(JenkinsRule jenkins, WorkflowJob job) throws Exception {
        return start(jenkins, job, true);
    }

    private static WorkflowRun start(JenkinsRule jenkins, WorkflowJob job, boolean untilItWaits) throws Exception {
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        return untilItWaits ? jenkins.waitForMessage(WAITING, build) : jenkins.waitForCompletion(build);
    }

    /** The report of the build's one step, as its address gives it. */
    static Report report(JenkinsRule jenkins, WorkflowRun build) throws Exception {
        String address =
                build.getUrl() + build.getAction(MigrationReportAction.class).getUrlName() + "/report.json";
        String json = jenkins.createWebClient()
                .goTo(address, "text/plain")
                .getWebResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonReport.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Files below a folder whose bytes hold that text in any place, for example in a stored program. */
    static List<Path> filesWith(String text, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
