package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.TaskListener;
import io.migrationgate.report.JsonReport;
import io.migrationgate.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a stopped step ends once, with the cause of the stop, whatever it is doing. */
class StopTest {
    private static final String ALL = "io.migrationgate.jenkins.step.Steps#waitPoints";
    private static final String RUNS_ON = "Stopped. The gate only reads: the migration tasks keep running";

    private final InterruptedException cause = new InterruptedException("stopped by somebody");

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

    private Report report() throws IOException {
        return JsonReport.read(
                lab.build.read("migration-gate/dtsLagGate/report.json").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void endsWithItsCauseAtEveryWaitPoint(Steps step, int ticks) throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(step.get());
        lab.ticks(ticks);

        execution.stop(cause);

        assertThat(lab.build.completions)
                .as("nothing is done by the stopping thread")
                .isEmpty();
        assertThat(lab.finish()).isSameAs(cause);
        assertThat(lab.build.log()).containsOnlyOnce(RUNS_ON);
        assertThat(lab.build.reports()).hasSize(ticks == 0 ? 0 : 1);
        assertThat(lab.build.warning()).as("a stop is no failure of the gate").isNull();
        if (ticks > 0) {
            assertThat(lab.build.page()).contains("INCONCLUSIVE", "the step was stopped");
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void endsAlsoAfterARestart(Steps step, int ticks) throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(step.get());
        lab.ticks(ticks);
        GateExecution back = lab.restart(execution, Duration.ofSeconds(5));
        lab.ticks(1);

        back.stop(cause);

        assertThat(lab.finish()).isSameAs(cause);
        assertThat(lab.build.page()).contains("INCONCLUSIVE", "the step was stopped");
    }

    @Test
    void leavesTheReportInTheWorkspace() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);

        execution.stop(cause);
        lab.finish();

        assertThat(report().stopped()).isEqualTo("the step was stopped");
        assertThat(report().outcome().name()).isEqualTo("INCONCLUSIVE");
    }

    @Test
    void endsWhileTheAgentIsAway() throws IOException {
        lab(Texts.HEALTHY).runtime.agent = FakeAgent.AWAY;
        GateExecution execution = lab.start(Lab.lagGate());
        lab.ticks(3);

        execution.stop(cause);

        assertThat(lab.finish()).isSameAs(cause);
        assertThat(lab.build.log()).contains(RUNS_ON);
    }

    @Test
    void endsWhenItComesDuringARound() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(4);
        lab.cloud.onCall(() -> {
            lab.cloud.onCall(() -> {});
            execution.stop(cause);
        });

        assertThat(lab.finish()).isSameAs(cause);
        assertThat(report().stopped()).isEqualTo("the step was stopped");
    }

    @Test
    void endsWhenItComesFromAnotherThreadDuringARound() throws Exception {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(4);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        lab.cloud.onCall(() -> {
            lab.cloud.onCall(() -> {});
            Thread stopping = new Thread(() -> {
                execution.stop(cause);
                lab.ticks(1); // settles while the round is still going on
            });
            stopping.setUncaughtExceptionHandler((thread, thrown) -> failed.set(thrown));
            stopping.start();
            try {
                stopping.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(lab.build.completions).containsExactly(cause);
        });

        assertThat(lab.finish()).isSameAs(cause);
        assertThat(failed).hasNullValue();
        assertThat(lab.build.reports()).hasSize(1);
    }

    @Test
    void endsWhenItComesBeforeTheFirstRoundIsOver() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.cloud.onCall(() -> {
            lab.cloud.onCall(() -> {});
            execution.stop(cause);
        });

        assertThat(lab.finish()).isSameAs(cause);
        assertThat(lab.build.page()).contains("the step was stopped");
    }

    @Test
    void winsOverASuccess() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.build.run.onSave = () -> execution.stop(cause); // the report is just being left

        assertThat(lab.finish()).isSameAs(cause);
        assertThat(lab.build.log()).contains(RUNS_ON);
    }

    @Test
    void winsOverASuccessWhoseFilesHang() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(1);
        lab.runtime.agent = FakeAgent.HANGS; // from here on the agent is asked only to write the report
        lab.runtime.whileHanging = () -> execution.stop(cause);

        assertThat(lab.finish()).isSameAs(cause);
        assertThat(lab.build.log()).contains(RUNS_ON);
        assertThat(lab.build.page()).contains("GO");
    }

    @Test
    void comesBeforeAFailure() throws IOException {
        lab(Texts.HEALTHY).build.write("migration.yaml", Texts.BROKEN);
        GateExecution execution = lab.start(Lab.lagGate());

        execution.stop(cause);

        assertThat(lab.finish()).isSameAs(cause);
    }

    @Test
    void isForcedAfterTwentySecondsWhenTheWorkspaceHangs() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);
        lab.runtime.agent = FakeAgent.HANGS;
        Instant stopped = lab.cloud.clock.instant();
        AtomicReference<Instant> ended = new AtomicReference<>();
        lab.build.onCompletion = () -> ended.set(lab.cloud.clock.instant());

        execution.stop(cause);

        assertThat(lab.finish()).isSameAs(cause);
        assertThat(Duration.between(stopped, ended.get())).isEqualTo(Duration.ofSeconds(20));
        assertThat(lab.build.page()).contains("the step was stopped");
        assertThat(lab.build.log()).contains("The report files could not be written to the workspace");
    }

    @Test
    void endsWhenWhatItLeavesCannotBeWritten() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);
        lab.build.unreachable.add(TaskListener.class);

        execution.stop(cause);
        lab.runtime.run();

        assertThat(lab.build.completions).containsExactly(cause);
        lab.assertNothingLeft();
    }

    @Test
    void secondStopChangesNothing() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);

        execution.stop(cause);
        execution.stop(new InterruptedException("again"));
        lab.ticks(1);
        execution.stop(new InterruptedException("and again"));

        assertThat(lab.finish()).isSameAs(cause);
    }

    @Test
    void stopAfterTheEndChangesNothing() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        Object result = lab.finish();

        execution.stop(cause);

        assertThat(lab.finish()).isSameAs(result);
        assertThat(lab.build.log()).doesNotContain(RUNS_ON);
    }

    @Test
    void leavesNothingScheduled() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);

        execution.stop(cause);
        assertThat(lab.runtime.queued()).as("the end and its alarm").isEqualTo(2);
        lab.ticks(1);

        assertThat(lab.ended()).isSameAs(cause);
    }

    @Test
    void leavesNoTickBehindThatIsScheduledAfterIt() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.build.onSave = () -> execution.stop(cause);
        while (lab.build.saves == 0) {
            lab.ticks(1);
        }
        lab.ticks(1);

        assertThat(lab.ended()).isSameAs(cause);
    }
}
