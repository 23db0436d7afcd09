package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import hudson.FilePath;
import io.migrationgate.access.CourierException;
import io.migrationgate.access.Credential;
import io.migrationgate.access.Errand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that tasks reach the agent of the node around a step, whatever happens to it, and nothing else does. */
class AgentCourierTest {
    @TempDir
    private Path home;

    private Lab lab;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab(home, Texts.HEALTHY);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static String task(String path) {
        return "{\"kind\":\"plan-file\",\"question\":{\"path\":\"" + path
                + "\"},\"schema\":\"task/1\",\"withinMillis\":30000}";
    }

    private String carry(String folder, String path) {
        return carry(folder, new Errand(task(path), Map.of(), Duration.ofSeconds(30)));
    }

    private String carry(String folder, Errand errand) {
        try {
            return new AgentCourier(lab.context, "linux-1", folder).carry(errand);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theAgentReadsAFileBesideThePlan() {
        lab.build.write("plans/drills/orders.json", "the drill");

        assertThat(carry("plans", "drills/orders.json")).contains("\"value\":{\"text\":\"the drill\"}");
    }

    @Test
    void withoutAFolderPathsStartAtTheWorkspace() {
        lab.build.write("orders.json", "the drill");

        assertThat(carry("", "orders.json")).contains("\"value\":{\"text\":\"the drill\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/hostname", "C:\\\\a", "~/a"})
    void noAbsolutePathIsRead(String path) {
        assertThat(carry("", path)).contains("path.absolute").doesNotContain("evidence");
    }

    @Test
    void noPathAboveThePlanIsRead() {
        lab.build.write("secret.json", "planted");

        assertThat(carry("plans", "../secret.json")).contains("path.above").doesNotContain("planted");
    }

    @Test
    void noLinkOutOfTheWorkspaceIsFollowed() throws IOException {
        Path secret = Files.writeString(home.resolve("secret.json"), "planted");
        try {
            Files.createSymbolicLink(lab.build.workspace.resolve("orders.json"), secret);
        } catch (IOException | UnsupportedOperationException e) {
            abort("this system makes no links");
        }

        assertThat(carry("", "orders.json")).contains("path.link").doesNotContain("planted");
    }

    private String carryTransfer() {
        String task = "{\"kind\":\"transfer-settings\",\"question\":{\"job\":\"images\",\"tool\":\"OSSIMPORT\","
                + "\"workDir\":\"ossimport\"},\"schema\":\"task/1\",\"withinMillis\":30000}";
        return carry("plans", new Errand(task, Map.of(), Duration.ofSeconds(30)));
    }

    @Test
    void theAgentReadsAWorkFolderBesideThePlanWithoutItsSecrets() {
        lab.build.write("plans/ossimport/conf/local_job.cfg", "jobName=images\nsrcSecretKey=planted\n");

        assertThat(carryTransfer()).contains("\"job\":\"images\"").doesNotContain("planted");
    }

    @Test
    void noLinkOutOfTheWorkspaceIsFollowedInsideOfAWorkFolder() throws IOException {
        lab.build.write("plans/ossimport/conf/job.cfg", "jobName=images\n");
        Path elsewhere = Files.writeString(home.resolve("elsewhere.cfg"), "jobName=planted\n");
        try {
            Files.createSymbolicLink(lab.build.workspace.resolve("plans/ossimport/conf/local_job.cfg"), elsewhere);
        } catch (IOException | UnsupportedOperationException e) {
            abort("this system makes no links");
        }

        assertThat(carryTransfer()).contains("path.link").doesNotContain("planted");
    }

    @Test
    void aTaskThatIsNoneIsAnswered() {
        assertThat(carry("", new Errand("what?", Map.of(), Duration.ofSeconds(1))))
                .contains("refused", "task.unreadable");
    }

    @ParameterizedTest
    @EnumSource(value = FakeAgent.class, names = "ANSWERS", mode = EnumSource.Mode.EXCLUDE)
    void anAgentThatGivesNoAnswerIsAway(FakeAgent agent) {
        lab.runtime.agent = agent;

        assertThatThrownBy(() -> carry("", "orders.json"))
                .isInstanceOf(CourierException.class)
                .hasMessageStartingWith("the agent ")
                .hasMessageNotContaining("planted");
    }

    @Test
    void anAgentIsWaitedForAsLongAsTheErrandMayTake() {
        lab.runtime.agent = FakeAgent.HANGS;

        assertThatThrownBy(() -> carry("", new Errand(task("a"), Map.of(), Duration.ofSeconds(7))))
                .hasMessage("the agent did not answer within 7 s");
    }

    @Test
    void anAgentThatIsBackIsAskedAgain() {
        lab.build.write("orders.json", "the drill");
        lab.runtime.agent = FakeAgent.AWAY;
        assertThatThrownBy(() -> carry("", "orders.json")).isInstanceOf(CourierException.class);
        lab.runtime.agent = FakeAgent.ANSWERS;

        assertThat(carry("", "orders.json")).contains("the drill");
    }

    @Test
    void aNodeThatWasRenamedIsNotConnected() {
        lab.build.unreachable.add(FilePath.class);

        assertThatThrownBy(() -> carry("", "orders.json")).hasMessage("the agent is not connected");
    }

    @Test
    void aStepThatIsInNoNodeAnyMoreSaysSo() {
        lab.build.inNode = false;

        assertThatThrownBy(() -> carry("", "orders.json")).hasMessage("there is no node around the step any more");
    }

    @ParameterizedTest
    @CsvSource({"linux-1,agent linux-1", "'',the built-in node"})
    void peopleAreToldWhichNode(String node, String place) {
        assertThat(new AgentCourier(lab.context, node, "").place()).isEqualTo(place);
    }

    @Test
    void secretsCrossBesideTheTaskAndAreInNoTextOfIt() {
        Errand errand = new Errand(
                task("a"),
                Map.of("orders-copy", new Credential("reader", "plantedSecret", "plantedToken")),
                Duration.ofSeconds(30));

        AgentTask sent = Streams.copy(AgentTask.of("", errand));
        Credential there = sent.credentials().find("orders-copy").orElseThrow();

        assertThat(there.username()).isEqualTo("reader");
        assertThat(there.password()).isEqualTo("plantedSecret");
        assertThat(there.securityToken()).isEqualTo("plantedToken");
        assertThat(sent.credentials().find("others")).isEmpty();
        assertThat(errand.toString() + there).doesNotContain("planted");
        assertThat(new String(sent.invoke(lab.build.workspace.toFile(), null).bytes(), StandardCharsets.UTF_8))
                .doesNotContain("planted");
    }

    @Test
    void bytesThatAreNoTextAreNoAnswer() {
        assertThatThrownBy(() -> AgentCourier.text(RemoteAnswer.of(new byte[] {(byte) 0xff})))
                .hasMessage("it answered with bytes that are no text");
    }

    @Test
    void anAnswerWithoutEndIsNotLookedAt() {
        assertThatThrownBy(() -> AgentCourier.text(RemoteAnswer.of(new byte[(8 << 20) + 1])))
                .hasMessage("it answered with more than 8388608 bytes");
    }

    @Test
    void aRefusalIsSaid() {
        assertThatThrownBy(() -> AgentCourier.text(RemoteAnswer.refusal("no")))
                .isInstanceOf(CourierException.class)
                .hasMessage("no");
    }
}
