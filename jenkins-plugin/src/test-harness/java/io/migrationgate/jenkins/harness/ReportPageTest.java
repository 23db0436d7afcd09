package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.migrationgate.jenkins.report.MigrationReportAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import jenkins.model.Jenkins;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** The build page and the report page, under the enforced content security policy, also after a restart. */
class ReportPageTest {
    /** Enforces the policy whatever the installation says. */
    private static final String POLICY = "jenkins.security.csp.CspHeader.headerName";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @BeforeEach
    void enforceThePolicy() {
        System.setProperty(POLICY, "Content-Security-Policy");
    }

    @AfterEach
    void reset() {
        System.clearProperty(POLICY);
    }

    private static WorkflowRun judged(JenkinsRule jenkins) throws Exception {
        Pipelines.allowSimulation();
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowJob job = Pipelines.job(
                    jenkins, "node { dtsLagGate for: '2s', pollInterval: '200ms', timeout: '10s' }", cloud.plan());
            return Pipelines.build(jenkins, job, Result.FAILURE);
        }
    }

    private static WorkflowRun firstBuild() {
        WorkflowJob job = Jenkins.get().getItemByFullName("orders", WorkflowJob.class);
        return Objects.requireNonNull(Objects.requireNonNull(job).getBuildByNumber(1));
    }

    private static HtmlPage reportPage(JenkinsRule jenkins, WorkflowRun build) throws Exception {
        String page = build.getAction(MigrationReportAction.class).getUrlName();
        return jenkins.createWebClient().getPage(build, page);
    }

    private static void assertShowsTheReport(HtmlPage page) {
        String text = page.getElementById("main-panel").asNormalizedText();
        assertThat(text)
                .contains("NO_GO", "What you can do now", "dts-lag", "orders", "delay 9 s")
                .contains("Scope and evidence level")
                .contains("Migration tool selection and configuration")
                .contains("Cutover sequence with go/no-go criteria")
                .contains("Rollback path for each phase")
                .contains("DTS lag and backup verification status")
                .contains("Assumptions, risks, blockers and open questions");
        assertThat(page.<DomElement>getByXPath("//*[@id='main-panel']//*[local-name()='svg']"))
                .as("the curve of the delay")
                .isNotEmpty();
    }

    @Test
    void theReportPageShowsVerdictFindingsSectionsAndTheCurve() throws Throwable {
        sessions.then(jenkins -> assertShowsTheReport(reportPage(jenkins, judged(jenkins))));
    }

    @Test
    void theBuildPageSumsTheReportUpAndLinksToIt() throws Throwable {
        sessions.then(jenkins -> {
            WorkflowRun build = judged(jenkins);

            HtmlPage page = jenkins.createWebClient().getPage(build);

            assertThat(page.getElementById("main-panel").asNormalizedText()).contains("NO_GO");
            String report = build.getAction(MigrationReportAction.class).getUrlName();
            assertThat(page.<DomElement>getByXPath("//*[@id='main-panel']//a[contains(@href, '" + report + "')]"))
                    .isNotEmpty();
        });
    }

    @Test
    void theConsoleLinksToTheReport() throws Throwable {
        sessions.then(jenkins -> {
            WorkflowRun build = judged(jenkins);

            HtmlPage console = jenkins.createWebClient().getPage(build, "console");

            String report = build.getAction(MigrationReportAction.class).getUrlName();
            assertThat(console.<DomElement>getByXPath("//pre//a[contains(@href, '" + report + "')]"))
                    .isNotEmpty();
        });
    }

    @Test
    void bothPagesAreThereAfterARestart() throws Throwable {
        sessions.then(jenkins -> judged(jenkins));
        sessions.then(jenkins -> {
            WorkflowRun build = firstBuild();
            assertThat(jenkins.createWebClient()
                            .getPage(build)
                            .getElementById("main-panel")
                            .asNormalizedText())
                    .contains("NO_GO");
            assertShowsTheReport(reportPage(jenkins, build));
        });
    }

    @Test
    void whatIsStoredIsTextAndNoClassOfTheEngine() throws Throwable {
        sessions.then(jenkins -> {
            String stored =
                    Files.readString(Path.of(judged(jenkins).getRootDir().getPath(), "build.xml"));

            assertThat(stored).contains("io.migrationgate.jenkins.report.MigrationReportAction");
            assertThat(stored.replace("io.migrationgate.jenkins.", "")).doesNotContain("io.migrationgate.");
        });
    }

    @Test
    void thePagesKeepToTheEnforcedPolicy() throws Throwable {
        sessions.then(jenkins -> {
            WorkflowRun build = judged(jenkins);
            HtmlPage report = reportPage(jenkins, build);

            assertThat(report.getWebResponse().getResponseHeaderValue("Content-Security-Policy"))
                    .isNotNull()
                    .doesNotContain("script-src 'unsafe-inline'");
            assertNothingInline(report, "//*[@id='main-panel']");
            String summary = "//*[@id='main-panel']//a[contains(@href, 'migration-gate-')]/..";
            assertNothingInline(jenkins.createWebClient().getPage(build), summary);
        });
    }

    private static void assertNothingInline(HtmlPage page, String part) {
        assertThat(page.getByXPath(part)).isNotEmpty();
        // What is in the part: the part itself may be a cell of Jenkins' own tags, which has a style.
        String within = part + "/*/descendant-or-self::";
        assertThat(page.getByXPath(within + "script | " + within + "style | " + within + "*/@style | " + within
                        + "*/@*[starts-with(local-name(), 'on')]"))
                .isEmpty();
    }

    @Test
    void whatAPlanSaysIsShownAsText() throws Throwable {
        sessions.then(jenkins -> {
            Pipelines.allowSimulation();
            try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
                String plan = cloud.plan().replaceFirst("reason: none is there, accepts: nothing", """
                        reason: "<img src=x onerror=alert(1)>", accepts: "<script>alert(2)</script>\"""");
                WorkflowJob job = Pipelines.job(jenkins, "node { migrationReadiness() }", plan);
                WorkflowRun build = Pipelines.build(jenkins, job, Result.SUCCESS);

                HtmlPage page = reportPage(jenkins, build);

                assertThat(page.getElementById("main-panel").asNormalizedText())
                        .contains("<img src=x onerror=alert(1)>");
                assertThat(page.<DomElement>getByXPath("//img[@onerror] | //script[contains(., 'alert(2)')]"))
                        .isEmpty();
            }
        });
    }
}
