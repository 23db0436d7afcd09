package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import hudson.FilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests folders that no report may go to, and agents that are away, hang or cannot be trusted. */
class BadWorkspaceTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/tmp/out", "C:\\out"})
    void reportDirectoryOutsideTheWorkspace(String folder) {
        DtsLagGateStep step = Lab.lagGate();
        step.setReportDirectory(folder);

        assertThat(lab.refusal(step)).startsWith("USAGE(2): reportDirectory: " + folder + " ");
    }

    @Test
    void reportDirectoryThatIsALinkOutOfTheWorkspace() throws IOException {
        Path outside = Files.createDirectory(home.resolve("other"));
        Files.writeString(outside.resolve("report.json"), "of somebody else");
        try {
            Files.createSymbolicLink(lab.build.workspace.resolve("out"), outside);
        } catch (IOException | UnsupportedOperationException e) {
            abort("this system makes no links");
        }
        DtsLagGateStep step = Lab.lagGate();
        step.setReportDirectory("out");

        assertThat(lab.refusal(step))
                .isEqualTo(
                        "USAGE(2): reportDirectory: out is a link that leaves the workspace; give a folder inside it");
        assertThat(outside.resolve("report.json")).exists();
    }

    @Test
    void reportDirectoryThatIsAFile() {
        lab.build.write("out", "a file");
        DtsLagGateStep step = Lab.lagGate();
        step.setReportDirectory("out");

        assertThat(lab.refusal(step)).startsWith("USAGE(2): reportDirectory: ").contains("report");
    }

    @Test
    void agentThatNeverComesBack() {
        lab.runtime.agent = FakeAgent.AWAY;

        assertThat(lab.refusal(Lab.lagGate()))
                .isEqualTo("INCONCLUSIVE(11): the agent could not be asked for migration.yaml for 5 minutes (the agent"
                        + " failed with IOException); see whether its node is connected");
    }

    @Test
    void agentThatNeverAnswers() {
        lab.runtime.agent = FakeAgent.HANGS;

        assertThat(lab.refusal(Lab.lagGate())).contains("(the agent did not answer within 30 s)");
    }

    @Test
    void agentThatAnswersNothing() {
        lab.runtime.agent = FakeAgent.ANSWERS_NULL;

        assertThat(lab.refusal(Lab.lagGate())).contains("(the agent answered nothing)");
    }

    @Test
    void whatAFailingAgentSaysIsNotRepeated() {
        lab.runtime.agent = FakeAgent.FAILS;

        assertThat(lab.refusal(Lab.lagGate())).doesNotContain("planted-by-the-agent");
        assertThat(lab.build.log()).doesNotContain("planted-by-the-agent");
    }

    @Test
    void nodeThatIsNotConnectedIsWaitedFor() {
        lab.build.unreachable.add(FilePath.class);
        GateExecution execution = lab.start(Lab.lagGate());
        lab.ticks(3);
        assertThat(lab.build.completions).isEmpty();
        assertThat(lab.build.paused()).isTrue();
        assertThat(execution.getStatus()).isEqualTo("waiting for the agent to read migration.yaml");
        lab.build.unreachable.clear();

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
        assertThat(lab.build.log()).containsOnlyOnce("waiting for the agent");
    }
}
