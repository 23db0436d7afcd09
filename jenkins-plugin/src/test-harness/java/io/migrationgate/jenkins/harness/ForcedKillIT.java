package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.migrationgate.jenkins.report.MigrationReportAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import jenkins.model.Jenkins;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/**
 * The plugin as it is shipped, in a Jenkins of its own process that is killed while a build waits.
 *
 * <p>Runs after the packaging: real class loaders, the bundled libraries in the file, and the filter of classes that may
 * be stored are what the other tests, on one class path, cannot see.
 */
class ForcedKillIT {
    private static final String PLUGIN = "migration-gate";

    @RegisterExtension
    private final RealJenkinsExtension jenkins = new RealJenkinsExtension().omitPlugins(PLUGIN);

    @BeforeEach
    void installThePackagedPlugin() throws IOException {
        Path packaged =
                Path.of(Objects.requireNonNull(System.getProperty("migrationGate.hpi"), "run by the plugin's POM"));
        Files.copy(packaged, jenkins.getHome().toPath().resolve("plugins/" + PLUGIN + ".jpi"));
    }

    private static void startWaiting(JenkinsRule rule, String plan) throws Throwable {
        Pipelines.allowSimulation();
        Pipelines.startWaiting(
                rule, Pipelines.job(rule, "node { echo dtsLagGate(for: '2s', pollInterval: '200ms').verdict }", plan));
    }

    private static WorkflowRun firstBuild() {
        WorkflowJob job = Jenkins.get().getItemByFullName("orders", WorkflowJob.class);
        return Objects.requireNonNull(Objects.requireNonNull(job).getBuildByNumber(1));
    }

    private static void succeeds(JenkinsRule rule) throws Throwable {
        completed(rule, Result.SUCCESS);
    }

    private static void blocks(JenkinsRule rule) throws Throwable {
        completed(rule, Result.FAILURE);
    }

    private static void completed(JenkinsRule rule, Result expected) throws Throwable {
        WorkflowRun build = rule.waitForCompletion(firstBuild());
        rule.assertBuildStatus(expected, build);
        rule.assertLogContains("Jenkins was restarted", build);
    }

    private static void showsAGo(JenkinsRule rule) throws Throwable {
        assertThat(reportPage(rule)).contains("GO for dts-lag only", "orders");
    }

    private static void showsThatItBlocks(JenkinsRule rule) throws Throwable {
        assertThat(reportPage(rule)).contains("Do not cut over", "dts-lag", "orders");
    }

    private static String reportPage(JenkinsRule rule) throws Exception {
        WorkflowRun build = firstBuild();
        String address = build.getAction(MigrationReportAction.class).getUrlName();
        HtmlPage page = rule.createWebClient().getPage(build, address);
        return page.getElementById("main-panel").asNormalizedText();
    }

    private static void isThePackagedOne(JenkinsRule rule) {
        assertThat(rule.jenkins
                        .getPluginManager()
                        .getPlugin(PLUGIN)
                        .getManifest()
                        .getMainAttributes()
                        .getValue("Resource-Path"))
                .as("a plugin that runs from a build folder says where that is")
                .isNull();
    }

    @Test
    void aBuildThatWaitedGoesOnAfterAKill() throws Throwable {
        try (SimulatedCloud cloud = SimulatedCloud.laggingFor(60)) {
            jenkins.startJenkins();
            jenkins.runRemotely(ForcedKillIT::isThePackagedOne);
            jenkins.runRemotely(ForcedKillIT::startWaiting, cloud.plan("5m"));
            jenkins.stopJenkinsForcibly();
            jenkins.startJenkins();
            jenkins.runRemotely(ForcedKillIT::succeeds);
            jenkins.runRemotely(ForcedKillIT::showsAGo);
        }
    }

    @Test
    void aBuildWhoseTimeRanOutWhileJenkinsWasDeadBlocks() throws Throwable {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            jenkins.startJenkins();
            jenkins.runRemotely(ForcedKillIT::startWaiting, cloud.plan("10s"));
            jenkins.stopJenkinsForcibly();
            jenkins.startJenkins();
            jenkins.runRemotely(ForcedKillIT::blocks);
            jenkins.runRemotely(ForcedKillIT::showsThatItBlocks);
        }
    }

    @Test
    void reportsOfOldBuildsAreReadAfterAnOrderlyRestart() throws Throwable {
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            jenkins.startJenkins();
            jenkins.runRemotely(ForcedKillIT::judge, cloud.plan());
            jenkins.stopJenkins();
            jenkins.startJenkins();
            jenkins.runRemotely(ForcedKillIT::showsAGo);
        }
    }

    private static void judge(JenkinsRule rule, String plan) throws Throwable {
        Pipelines.allowSimulation();
        Pipelines.build(
                rule,
                Pipelines.job(rule, "node { dtsLagGate for: '2s', pollInterval: '200ms' }", plan),
                Result.SUCCESS);
    }
}
