package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider;
import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.ProxyConfiguration;
import hudson.model.Item;
import hudson.model.Result;
import hudson.model.User;
import hudson.util.Secret;
import java.io.IOException;
import jenkins.model.Jenkins;
import jenkins.security.QueueItemAuthenticatorConfiguration;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.test.steps.SemaphoreStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.MockQueueItemAuthenticator;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/**
 * Credentials are found by id, where the job may use them, and nothing secret is left behind.
 *
 * <p>A plan that reads the real cloud gets as far as Jenkins' proxy, which refuses: INCONCLUSIVE then means that the
 * credentials were found.
 */
@WithJenkins
class CredentialsTest {
    private static final String KEY_ID = "LTAIplantedkeyid";
    private static final String SECRET = "planted-secret-of-a-key";
    private static final String TOKEN = "planted-security-token";
    private static final String ID = "cloud-reader";
    private static final String FOUND = "INCONCLUSIVE(11): orders-by-jenkins";
    private static final String NOT_FOUND = "USAGE(2): clouds.main.credentials: Jenkins has no credentials " + ID;

    private JenkinsRule jenkins;
    private RefusingProxy proxy;

    @BeforeEach
    void nothingReachesTheOutside(JenkinsRule rule) throws IOException {
        jenkins = rule;
        proxy = new RefusingProxy();
        jenkins.jenkins.proxy = new ProxyConfiguration("127.0.0.1", proxy.port());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    private static Credentials key() throws Exception {
        return new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, ID, null, KEY_ID, SECRET);
    }

    private static void addGlobally(Credentials credentials) throws Exception {
        CredentialsProvider.lookupStores(Jenkins.get()).iterator().next().addCredentials(Domain.global(), credentials);
    }

    private static void addTo(Folder folder, Credentials credentials) throws Exception {
        for (CredentialsStore store : CredentialsProvider.lookupStores(folder)) {
            if (store.getProvider() instanceof FolderCredentialsProvider && store.getContext() == folder) {
                store.addCredentials(Domain.global(), credentials);
            }
        }
    }

    private static WorkflowJob jobIn(Folder folder) throws Exception {
        WorkflowJob job = folder.createProject(WorkflowJob.class, "orders");
        job.setDefinition(new CpsFlowDefinition(script(), true));
        return job;
    }

    /** Without a node, so that no workspace has to be prepared. */
    private static String script() {
        return "dtsLagGate planText: '''" + SimulatedCloud.realPlan(ID) + "'''";
    }

    private void assertEnds(WorkflowJob job, String sentence) throws Exception {
        jenkins.assertLogContains(sentence, Pipelines.build(jenkins, job, Result.FAILURE));
    }

    @Test
    void anUnknownIdIsRefusedBeforeAnyCall() throws Exception {
        assertEnds(Pipelines.job(jenkins, script()), NOT_FOUND);
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void anAccessKeyIsAUsernameWithPassword() throws Exception {
        addGlobally(key());

        assertEnds(Pipelines.job(jenkins, script()), FOUND);
    }

    @Test
    void theCloudIsAskedThroughTheProxyOfJenkins() throws Exception {
        addGlobally(key());

        assertEnds(Pipelines.job(jenkins, script()), FOUND);

        assertThat(proxy.asked()).isNotEmpty().allMatch(line -> line.startsWith("CONNECT dts.aliyuncs.com:443"));
    }

    @Test
    void loopbackIsNeverAskedThroughTheProxyOfJenkins() throws Exception {
        Pipelines.allowSimulation();
        try (SimulatedCloud cloud = SimulatedCloud.healthy()) {
            WorkflowJob job = Pipelines.job(
                    jenkins, "dtsLagGate planText: '''" + cloud.plan() + "''', for: '2s', pollInterval: '200ms'");

            Pipelines.build(jenkins, job, Result.SUCCESS);
        }
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void credentialsOfAnotherKindAreRefusedBeforeAnyCall() throws Exception {
        addGlobally(new StringCredentialsImpl(CredentialsScope.GLOBAL, ID, null, Secret.fromString(SECRET)));

        assertEnds(Pipelines.job(jenkins, script()), "the Jenkins credentials " + ID + " are of another kind");
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void credentialsOfAFolderAreFoundInside() throws Exception {
        Folder folder = jenkins.createProject(Folder.class, "team");
        addTo(folder, key());

        assertEnds(jobIn(folder), FOUND);
    }

    @Test
    void credentialsOfAFolderAreNotFoundOutside() throws Exception {
        addTo(jenkins.createProject(Folder.class, "team"), key());

        assertEnds(jobIn(jenkins.createProject(Folder.class, "others")), NOT_FOUND);
    }

    @Test
    void aJobThatRunsAsSomebodyWithoutTheRightFindsNothing() throws Exception {
        Folder folder = jenkins.createProject(Folder.class, "team");
        addTo(folder, key());
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ, Item.BUILD)
                .everywhere()
                .to("builder"));
        QueueItemAuthenticatorConfiguration.get()
                .getAuthenticators()
                .add(new MockQueueItemAuthenticator()
                        .authenticate(
                                "team/orders",
                                User.getOrCreateByIdOrFullName("builder").impersonate2()));

        assertEnds(jobIn(folder), NOT_FOUND);
    }

    @Test
    void nothingSecretIsInTheBuildWhileItRunsOrAfterwards() throws Exception {
        addGlobally(key());
        addGlobally(new StringCredentialsImpl(
                CredentialsScope.GLOBAL, ID + "_SECURITY_TOKEN", null, Secret.fromString(TOKEN)));
        WorkflowJob job =
                Pipelines.job(jenkins, "try { " + script() + " } catch (e) { echo e.message }\nsemaphore 'judged'");
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        SemaphoreStep.waitForStart("judged/1", build);

        assertNothingSecretIn(build);
        SemaphoreStep.success("judged/1", null);
        jenkins.assertBuildStatus(Result.SUCCESS, jenkins.waitForCompletion(build));
        assertNothingSecretIn(build);
    }

    private void assertNothingSecretIn(WorkflowRun build) throws IOException {
        jenkins.assertLogContains(FOUND, build);
        for (String secret : new String[] {KEY_ID, SECRET, TOKEN}) {
            assertThat(Pipelines.filesWith(secret, build.getRootDir().toPath())).isEmpty();
            jenkins.assertLogNotContains(secret, build);
        }
    }
}
