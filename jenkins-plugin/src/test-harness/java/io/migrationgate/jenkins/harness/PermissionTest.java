package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.model.Result;
import io.migrationgate.jenkins.config.MigrationGateConfiguration;
import io.migrationgate.jenkins.report.MigrationReportAction;
import io.migrationgate.jenkins.step.DtsLagGateStep;
import io.migrationgate.jenkins.step.MigrationReadinessStep;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/** Who may see a report and who may say what is allowed. */
@WithJenkins
class PermissionTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void threePeople(JenkinsRule rule) {
        jenkins = rule;
        Pipelines.allowSimulation();
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("reader")
                .grant(Jenkins.READ)
                .everywhere()
                .to("stranger"));
    }

    private WebClient as(String user) throws Exception {
        return jenkins.createWebClient()
                .withThrowExceptionOnFailingStatusCode(false)
                .login(user);
    }

    private int status(String user, String address) throws Exception {
        return as(user).getPage(jenkins.getURL() + address).getWebResponse().getStatusCode();
    }

    private String reportAddress() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.lagging()) {
            WorkflowRun build = Pipelines.build(
                    jenkins, Pipelines.job(jenkins, "node { migrationReadiness() }", cloud.plan()), Result.FAILURE);
            return build.getUrl() + build.getAction(MigrationReportAction.class).getUrlName() + "/";
        }
    }

    private static List<Descriptor<?>> descriptors() {
        return List.of(
                MigrationGateConfiguration.get(),
                Jenkins.get().getDescriptorOrDie(DtsLagGateStep.class),
                Jenkins.get().getDescriptorOrDie(MigrationReadinessStep.class));
    }

    private static Stream<Method> webMethods(Descriptor<?> descriptor) {
        return Arrays.stream(descriptor.getClass().getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith("io.migrationgate"))
                .filter(method -> method.getName().startsWith("do"));
    }

    @Test
    void whoMayReadTheJobMayReadItsReport() throws Exception {
        String report = reportAddress();

        assertThat(status("reader", report)).isEqualTo(200);
        assertThat(status("reader", report + "report.json")).isEqualTo(200);
    }

    @Test
    void whoMayNotReadTheJobDoesNotLearnThatThereIsAReport() throws Exception {
        String report = reportAddress();

        assertThat(status("stranger", report)).isEqualTo(404);
        assertThat(status("stranger", report + "report.json")).isEqualTo(404);
    }

    @Test
    void theReportIsNoWebPageOfItsOwn() throws Exception {
        String type = as("reader")
                .getPage(jenkins.getURL() + reportAddress() + "report.json")
                .getWebResponse()
                .getContentType();

        assertThat(type).isEqualTo("text/plain");
    }

    @Test
    void whatIsAllowedIsForAdministratorsAlone() throws Exception {
        assertThat(status("admin", "manage/configure")).isEqualTo(200);
        assertThat(status("reader", "manage/configure")).isEqualTo(403);
        assertThat(status("stranger", "manage/configure")).isEqualTo(403);
    }

    @Test
    void everyWebMethodOfADescriptorWantsAPost() {
        assertThat(descriptors().stream().flatMap(PermissionTest::webMethods))
                .allMatch(method -> method.isAnnotationPresent(POST.class), "is annotated with @POST");
    }

    @Test
    void noWebMethodAnswersAGet() throws Exception {
        for (Descriptor<?> descriptor : descriptors()) {
            for (Method method : webMethods(descriptor).toList()) {
                String field = method.getName().substring("do".length());
                String web = field.substring(0, 1).toLowerCase(Locale.ROOT) + field.substring(1);

                assertThat(status("admin", descriptor.getDescriptorUrl() + "/" + web))
                        .as(method.toString())
                        .isIn(404, 405);
            }
        }
    }

    @Test
    void hostsAreCheckedForAdministratorsAlone() throws Exception {
        assertThat(post("admin", MigrationGateConfiguration.get(), "checkAllowedEndpoints"))
                .isEqualTo(200);
        assertThat(post("reader", MigrationGateConfiguration.get(), "checkAllowedEndpoints"))
                .isEqualTo(403);
    }

    private int post(String user, Descriptor<?> descriptor, String method) throws Exception {
        WebClient web = as(user);
        URL address = web.createCrumbedUrl(descriptor.getDescriptorUrl() + "/" + method + "?value=dts.example.test");
        return web.getPage(new WebRequest(address, HttpMethod.POST))
                .getWebResponse()
                .getStatusCode();
    }

    @Test
    void theReportHasNoWebMethodThatTakesAnything() {
        assertThat(MigrationReportAction.class.getMethods())
                .filteredOn(method -> method.getName().startsWith("do"))
                .allMatch(method -> method.isAnnotationPresent(GET.class) && method.getParameterCount() == 0);
    }
}
