package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.Computer;
import hudson.model.Label;
import hudson.slaves.DumbSlave;
import hudson.slaves.OfflineCause;
import io.migrationgate.access.CourierException;
import io.migrationgate.access.Errand;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** Tasks are carried to an agent in a process of its own, which goes and comes back, gets another name, or outlives Jenkins. */
class AgentComesAndGoesTest {
    private static final String TASK = "{\"kind\":\"plan-file\",\"question\":{\"path\":\"orders.json\"},"
            + "\"schema\":\"task/1\",\"withinMillis\":30000}";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @AfterEach
    void forget() {
        HoldStep.forget();
    }

    /** A build that is held on a new agent, beside a file. */
    private static DumbSlave held(JenkinsRule jenkins) throws Exception {
        DumbSlave agent = jenkins.createOnlineSlave(Label.get("far"));
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "orders");
        job.setDefinition(new CpsFlowDefinition(
                "node('far') { writeFile file: 'orders.json', text: 'the drill'; hold() }", true));
        job.scheduleBuild2(0).waitForStart();
        HoldStep.context();
        return agent;
    }

    /** What the agent answers to a courier that knows no more than a build remembers. */
    private static String carry() throws InterruptedException {
        return new AgentCourier(HoldStep.context(), "far", "")
                .carry(new Errand(TASK, Map.of(), Duration.ofSeconds(30)));
    }

    private static Computer computer(DumbSlave agent) {
        return Objects.requireNonNull(agent.toComputer());
    }

    @Test
    void anAgentThatIsBackIsAskedAgain() throws Throwable {
        sessions.then(jenkins -> {
            DumbSlave agent = held(jenkins);
            assertThat(carry()).contains("the drill");

            jenkins.disconnectSlave(agent);
            assertThatThrownBy(AgentComesAndGoesTest::carry)
                    .isInstanceOf(CourierException.class)
                    .hasMessage("the agent is not connected");

            computer(agent).connect(true).get();
            jenkins.waitOnline(agent);
            assertThat(carry()).contains("the drill");
        });
    }

    @Test
    void anAgentThatWasRenamedIsNotConnected() throws Throwable {
        sessions.then(jenkins -> {
            DumbSlave agent = held(jenkins);
            DumbSlave renamed = new DumbSlave("renamed", agent.getRemoteFS(), agent.getLauncher());
            computer(agent)
                    .disconnect(new OfflineCause.UserCause(null, "renamed"))
                    .get();

            Jenkins.get().getNodesObject().replaceNode(agent, renamed);

            assertThatThrownBy(AgentComesAndGoesTest::carry)
                    .isInstanceOf(CourierException.class)
                    .hasMessage("the agent is not connected");
        });
    }

    @Test
    void anAgentIsFoundAgainAfterARestartOfTheController() throws Throwable {
        sessions.then(jenkins -> {
            held(jenkins);
            assertThat(carry()).contains("the drill");
        });
        HoldStep.forget();
        sessions.then(jenkins -> {
            DumbSlave agent = (DumbSlave) Jenkins.get().getNodes().get(0);
            jenkins.waitOnline(agent);

            assertThat(carry()).contains("the drill");
        });
    }
}
