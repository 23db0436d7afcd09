package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a controller which goes down ends no step, whatever it is in the middle of, and that the step goes on later. */
class ShutdownTest {
    private static final Duration DOWN = Duration.ofSeconds(20);

    @TempDir
    private Path home;

    private Lab lab;

    private Lab lab(String scenario) throws IOException {
        lab = new Lab(home, scenario);
        return lab;
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private void assertNothingDecided() {
        assertThat(lab.build.completions).isEmpty();
        assertThat(lab.build.warning()).isNull();
        lab.assertNothingLeft();
    }

    @ParameterizedTest
    @MethodSource("io.migrationgate.jenkins.step.Steps#waitPoints")
    void inTheMiddleOfATickDecidesNothing(Steps step, int ticks) throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(step.get());
        lab.ticks(ticks);
        byte[] stored = Streams.store(execution);
        lab.cloud.onCall(() -> lab.runtime.terminating = true);
        lab.runtime.run();
        assumeThat(lab.runtime.terminating)
                .as("the rest of the step calls the cloud")
                .isTrue();
        assertNothingDecided();

        lab.cloud.onCall(() -> {});
        lab.resume(stored, DOWN);

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo(step.outcome);
    }

    @Test
    void withAnInterruptedThreadDecidesNothing() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);
        byte[] stored = Streams.store(execution);
        lab.cloud.onCall(() -> {
            lab.runtime.terminating = true;
            Thread.currentThread().interrupt();
        });
        lab.runtime.run();
        assertThat(Thread.interrupted()).isTrue();
        assertNothingDecided();

        lab.cloud.onCall(() -> {});
        lab.resume(stored, DOWN);

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
    }

    @Test
    void whileTheReportIsWrittenDecidesNothingAndLeavesOneReportInTheEnd() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);
        byte[] stored = Streams.store(execution);
        lab.runtime.agent = FakeAgent.HANGS;
        lab.runtime.whileHanging = () -> lab.runtime.terminating = true;
        lab.runtime.run();
        assertNothingDecided();
        assertThat(lab.build.reports()).hasSize(1);

        lab.runtime.agent = FakeAgent.ANSWERS;
        lab.resume(stored, DOWN);

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
        assertThat(lab.build.reports()).hasSize(1);
        assertThat(lab.build.page()).contains("interrupted");
    }

    @Test
    void stepWaitsVisiblyAgainAfterwards() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);
        byte[] stored = Streams.store(execution);
        lab.runtime.agent = FakeAgent.HANGS;
        lab.runtime.whileHanging = () -> lab.runtime.terminating = true;
        lab.runtime.run();
        assertThat(lab.build.paused()).isFalse();

        lab.runtime.agent = FakeAgent.ANSWERS;
        lab.resume(stored, DOWN);
        lab.ticks(2);

        assertThat(lab.build.paused()).isTrue();
    }

    @Test
    void whileTheAgentIsAwayDecidesNothing() throws IOException {
        lab(Texts.HEALTHY).runtime.agent = FakeAgent.AWAY;
        GateExecution execution = lab.start(Lab.lagGate());
        lab.ticks(2);
        byte[] stored = Streams.store(execution);
        lab.runtime.terminating = true;
        lab.runtime.run();
        assertNothingDecided();

        lab.runtime.agent = FakeAgent.ANSWERS;
        lab.resume(stored, DOWN);

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
    }

    @Test
    void stopThatWasAskedForBeforeStillEndsTheStep() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);
        InterruptedException cause = new InterruptedException("stopped by somebody");

        execution.stop(cause);
        lab.runtime.terminating = true;

        assertThat(lab.finish()).isSameAs(cause);
    }

    @Test
    void stopThatIsAskedForMeanwhileEndsTheStepAtOnce() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);
        InterruptedException cause = new InterruptedException("stopped by somebody");
        lab.runtime.terminating = true;

        execution.stop(cause);

        assertThat(lab.build.completions).containsExactly(cause);
        lab.assertNothingLeft();
    }

    @Test
    void failureIsNotDecidedEither() throws IOException {
        lab(Texts.HEALTHY).build.write("migration.yaml", Texts.BROKEN);
        GateExecution execution = lab.start(Lab.lagGate());
        byte[] stored = Streams.store(execution);
        lab.runtime.terminating = true;
        lab.runtime.run();
        assertNothingDecided();

        lab.resume(stored, DOWN);

        assertThat((GateException) lab.finish()).hasMessageStartingWith("BROKEN_PLAN(2): ");
    }
}
