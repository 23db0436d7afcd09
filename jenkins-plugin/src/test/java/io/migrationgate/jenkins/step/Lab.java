package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** Puts a step into a build on a fake host, lets it run, and takes it through restarts. */
final class Lab implements AutoCloseable {
    final SimulatedCloud cloud;
    final FakeRuntime runtime;
    final FakeBuild build;
    final FakeStepContext context;

    Lab(Path home, String scenario) throws IOException {
        cloud = new SimulatedCloud(scenario);
        runtime = new FakeRuntime(cloud);
        build = new FakeBuild(home);
        context = new FakeStepContext(build);
        build.write("migration.yaml", Texts.PLAN);
        GateRuntimes.use(runtime);
    }

    /** Begins the step as a pipeline does. */
    GateExecution start(GateStep step) {
        try {
            StepExecution execution = step.start(context);
            assertThat(execution.start()).isFalse();
            return (GateExecution) execution;
        } catch (Exception e) {
            throw new AssertionError("a step fails as everything does, not in its start", e);
        }
    }

    /** What the step gives its pipeline in the end, having left nothing behind. */
    Object finish() {
        runtime.run();
        return ended();
    }

    /** Begins the step and waits for its end. */
    Object run(GateStep step) {
        start(step);
        return finish();
    }

    /** Lets so many tasks run; whether there were that many. */
    boolean ticks(int count) {
        for (int done = 0; done < count; done++) {
            if (!runtime.step()) {
                return false;
            }
        }
        return true;
    }

    /** The one completion; nothing may be left of the step. */
    Object ended() {
        assertThat(build.completions).hasSize(1);
        assertThat(build.paused()).isFalse();
        assertNothingLeft();
        return build.completions.get(0);
    }

    /** The one line that a step fails with before anything was judged. */
    String refusal(GateStep step) {
        GateException failure = (GateException) run(step);
        String message = String.valueOf(failure.getMessage());
        assertThat(message.lines()).as("one sentence").hasSize(1);
        assertThat(failure.getFindings()).isEmpty();
        assertThat(build.warning()).isEqualTo("FAILURE " + message);
        assertThat(build.reports()).isEmpty();
        return message;
    }

    void assertNothingLeft() {
        assertThat(runtime.queued()).as("scheduled tasks").isZero();
        assertThat(cloud.open()).as("open worlds").isZero();
        assertThat(threads()).isEmpty();
    }

    /** Threads of ours that do not end by themselves; one that was told to may take a moment. */
    private static List<String> threads() {
        List<Thread> ours = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("migration-gate"))
                .toList();
        for (Thread thread : ours) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return ours.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    /** Ends the process that the execution lives in and brings it back in another after that time. */
    GateExecution restart(GateExecution execution, Duration down) {
        byte[] stored = Streams.store(execution);
        shutDown();
        return resume(stored, down);
    }

    /** Goes down: everything that was scheduled comes up and finds the host going. */
    void shutDown() {
        runtime.terminating = true;
        while (runtime.step()) {
            assertThat(build.completions).isEmpty();
        }
    }

    GateExecution resume(byte[] stored, Duration down) {
        runtime.forget();
        runtime.terminating = false;
        cloud.clock.advanceTo(cloud.clock.instant().plus(down));
        GateExecution back = (GateExecution) Streams.load(stored);
        back.onResume();
        return back;
    }

    @Override
    public void close() {
        runtime.terminating = true;
        runtime.run();
        GateRuntimes.use(new JenkinsRuntime());
        cloud.close();
    }

    static DtsLagGateStep lagGate() {
        return new DtsLagGateStep();
    }

    static BackupVerifyStep backups() {
        return new BackupVerifyStep();
    }

    static CutoverSequenceStep cutover() {
        return new CutoverSequenceStep();
    }

    static MigrationReadinessStep readiness() {
        return new MigrationReadinessStep();
    }
}
