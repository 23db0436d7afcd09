package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.report.JsonReport;
import io.migrationgate.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that an execution is stored at every point where it waits, read back in another process, and finishes there. */
class RestartTest {
    private static final String OURS = "io.migrationgate.jenkins.step.";
    private static final String ALL = "io.migrationgate.jenkins.step.Steps#waitPoints";
    private static final Duration DOWN = Duration.ofSeconds(15);

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

    private Report report(String folder) throws IOException {
        return JsonReport.read(lab.build.read(folder + "/report.json").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void goesOnAtEveryWaitPoint(Steps step, int ticks) throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(step.get());
        assertThat(lab.ticks(ticks)).isTrue();

        lab.restart(execution, DOWN);

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo(step.outcome);
        assertThat(lab.build.reports()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void storesTextsAndTimesAlone(Steps step, int ticks) throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(step.get());
        lab.ticks(ticks);

        Set<String> classes = Streams.classes(Streams.store(execution));

        assertThat(classes)
                .contains(OURS + "GateExecution")
                .allMatch(name -> name.startsWith("java.")
                        || name.startsWith("[")
                        || name.startsWith("org.jenkinsci.plugins.workflow.steps.Step")
                        || Set.of(
                                        OURS + "GateExecution",
                                        OURS + "GateInput",
                                        OURS + "GateRequest",
                                        OURS + "GateRequest$Verb",
                                        OURS + "PlanSource",
                                        OURS + "StepEnd",
                                        OURS + "FakeStepContext")
                                .contains(name));
        assertThat(classes).noneMatch(name -> name.contains("$$Lambda") || name.contains("SerializedLambda"));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void goesOnAfterTwoRestarts(Steps step, int ticks) throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(step.get());
        lab.ticks(ticks);
        GateExecution second = lab.restart(execution, DOWN);
        lab.ticks(2);
        assertThat(lab.build.completions).isEmpty();

        lab.restart(second, DOWN);

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo(step.outcome);
    }

    @Test
    void windowStartsAnew() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(9);

        lab.restart(execution, Duration.ZERO);
        Instant resumed = lab.cloud.clock.instant();
        lab.finish();

        assertThat(lab.cloud.clock.instant()).isAfterOrEqualTo(resumed.plusSeconds(20));
    }

    @Test
    void reportShowsWhenNobodyWatchedAndKeepsItsStart() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        Instant start = lab.cloud.clock.instant();
        lab.ticks(5);
        Instant last = lab.cloud.clock.instant();

        lab.restart(execution, DOWN);
        lab.finish();

        Report report = report("migration-gate/dtsLagGate");
        assertThat(report.startedAt()).isEqualTo(start);
        assertThat(report.interruptions()).hasSize(1);
        assertThat(report.interruptions().get(0).from()).isBetween(last.minusMillis(1), last);
        assertThat(report.interruptions().get(0).to()).isAfterOrEqualTo(last.plus(DOWN));
        assertThat(lab.build.log())
                .contains("[dtsLagGate] Jenkins was restarted: the window of every delay starts anew");
    }

    @Test
    void deadlineStays() throws IOException {
        GateExecution execution = lab(Texts.BEHIND).start(Lab.lagGate());
        Instant start = lab.cloud.clock.instant();
        lab.ticks(20);

        GateExecution second = lab.restart(execution, Duration.ofSeconds(30));
        lab.ticks(5);
        lab.restart(second, Duration.ofSeconds(5));

        assertThat(((GateException) lab.finish()).getOutcome()).isEqualTo("NO_GO");
        assertThat(Duration.between(start, lab.cloud.clock.instant()))
                .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(2).plusSeconds(1));
    }

    @Test
    void deadlineThatPassedWhileDownIsPassed() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(4);

        lab.restart(execution, Duration.ofHours(1));
        lab.cloud.onCall(() -> {
            throw new AssertionError("called");
        });

        assertThat(((GateException) lab.finish()).getOutcome()).isEqualTo("INCONCLUSIVE");
        assertThat(lab.build.page()).contains("nothing was read after the interruption");
    }

    @Test
    void verbThatHadNotMadeARoundBeginsAnew() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        byte[][] stored = new byte[1][];
        lab.cloud.onCall(() -> stored[0] = Streams.store(execution));
        lab.ticks(1);
        lab.cloud.onCall(() -> {});
        lab.shutDown();

        lab.resume(stored[0], Duration.ofHours(1));
        Instant resumed = lab.cloud.clock.instant();

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
        assertThat(report("migration-gate/dtsLagGate").startedAt()).isEqualTo(resumed);
    }

    @Test
    void controllerKilledAfterTheFirstLineRemembersTheDeadline() throws IOException {
        GateExecution execution = lab(Texts.BEHIND).start(Lab.lagGate());
        Instant start = lab.cloud.clock.instant();
        byte[][] stored = new byte[1][];
        lab.build.onSave = () -> {
            assertThat(lab.build.log())
                    .as("nothing is said before it is stored")
                    .doesNotContain("delay");
            stored[0] = Streams.store(execution);
            lab.build.onSave = () -> {};
        };
        while (!lab.build.log().contains("delay")) {
            assertThat(lab.ticks(1)).isTrue();
        }
        lab.shutDown();

        lab.resume(stored[0], DOWN);

        assertThat(((GateException) lab.finish()).getOutcome()).isEqualTo("NO_GO");
        assertThat(report("migration-gate/dtsLagGate").startedAt()).isEqualTo(start);
        assertThat(Duration.between(start, lab.cloud.clock.instant()))
                .isLessThanOrEqualTo(Duration.ofMinutes(2).plusSeconds(1));
    }

    @Test
    void planIsNotReadAgainOnceItWasRead() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(2);
        lab.build.write("migration.yaml", Texts.BROKEN);

        lab.restart(execution, DOWN);

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
    }

    @Test
    void planIsReadAgainWhenItHadNotBeenRead() throws IOException {
        lab(Texts.HEALTHY).build.write("migration.yaml", "too early");
        GateExecution execution = lab.start(Lab.lagGate());

        lab.restart(execution, DOWN);
        lab.build.write("migration.yaml", Texts.PLAN);

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
    }

    @Test
    void agentThatIsAwayIsWaitedForAcrossARestart() throws IOException {
        lab(Texts.HEALTHY).runtime.agent = FakeAgent.AWAY;
        GateExecution execution = lab.start(Lab.lagGate());
        lab.ticks(4);

        GateExecution back = lab.restart(execution, Duration.ofHours(1));
        lab.ticks(4);
        assertThat(lab.build.completions).isEmpty();
        assertThat(back.getStatus()).isEqualTo("waiting for the agent to read migration.yaml");
        lab.runtime.agent = FakeAgent.ANSWERS;

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
    }

    @Test
    void whatAnAdministratorForbadeMeanwhileIsForbidden() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(4);

        lab.runtime.allowed = new Allowed(false, false, Set.of());
        lab.restart(execution, DOWN);

        assertThat((GateException) lab.finish()).hasMessageStartingWith("USAGE(2): simulated: ");
    }
}
