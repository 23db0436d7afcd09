package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.slaves.DumbSlave;
import io.migrationgate.access.Credential;
import io.migrationgate.access.Errand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A task crosses a real channel to an agent in a process of its own, which loads the engine from the controller. */
@WithJenkins
class AgentTaskTest {
    private DumbSlave agent;
    private FilePath workspace;

    @BeforeEach
    void anAgentHasTheFile(JenkinsRule jenkins) throws Exception {
        agent = jenkins.createOnlineSlave();
        workspace = Objects.requireNonNull(agent.getRootPath()).child("workspace/orders");
        workspace.child("plans/drills/orders.json").write("the drill", StandardCharsets.UTF_8.name());
    }

    private String answer(String path) throws Exception {
        return answerTo("{\"kind\":\"plan-file\",\"question\":{\"path\":\"" + path
                + "\"},\"schema\":\"task/1\",\"withinMillis\":30000}");
    }

    private String answerTo(String task) throws Exception {
        Map<String, Credential> secrets = Map.of("orders-copy", new Credential("reader", "planted-secret", null));
        RemoteAnswer answer = workspace.act(AgentTask.of("plans", new Errand(task, secrets, Duration.ofSeconds(30))));
        return new String(Objects.requireNonNull(answer.bytes()), StandardCharsets.UTF_8);
    }

    @Test
    void theAgentReadsAFileBesideThePlan() throws Exception {
        assertThat(answer("drills/orders.json"))
                .contains("\"value\":{\"text\":\"the drill\"}")
                .doesNotContain("planted-secret");
    }

    @Test
    void theAgentComparesInventoriesBesideThePlan() throws Exception {
        String rows = "key,size,md5,lastModified\na,1," + "0".repeat(32) + ",2026-12-04T15:00:00Z\n";
        workspace.child("plans/source.csv").write(rows, StandardCharsets.UTF_8.name());
        workspace.child("plans/target.csv").write(rows, StandardCharsets.UTF_8.name());

        assertThat(answerTo("{\"kind\":\"inventory-comparison\",\"question\":{\"origin\":\"S3\",\"source\":"
                        + "\"source.csv\",\"store\":\"images\",\"target\":\"target.csv\"},\"schema\":\"task/1\","
                        + "\"withinMillis\":60000}"))
                .contains("\"equal\":1");
    }

    @Test
    void theAgentReadsNothingOutsideItsWorkspace() throws Exception {
        assertThat(answer("../../../secret")).contains("path.above");
        assertThat(answer("/etc/passwd")).contains("path.absolute");
    }

    @Test
    void peopleAreToldTheNameOfTheNode() {
        assertThat(new JenkinsRuntime().node(workspace)).isEqualTo(agent.getNodeName());
    }
}
