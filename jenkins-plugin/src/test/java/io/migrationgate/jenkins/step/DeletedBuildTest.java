package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a step ends, and leaves nothing behind, when its build is gone or cannot be reached. */
class DeletedBuildTest {
    private static final String GONE =
            "INCONCLUSIVE(11): the build was deleted while its step was at work; nothing was decided";

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

    private void delete() {
        try {
            Files.delete(home.resolve("build"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("io.migrationgate.jenkins.step.Steps#waitPoints")
    void endsAtEveryWaitPoint(Steps step, int ticks) {
        lab.start(step.get());
        lab.ticks(ticks);
        delete();

        assertThat((GateException) lab.finish()).hasMessage(GONE);
        assertThat(lab.build.reports()).isEmpty();
    }

    @Test
    void isNotBroughtBackByItsReport() {
        Instant windowIsFull = lab.cloud.clock.instant().plusSeconds(20);
        lab.start(Lab.lagGate());
        lab.cloud.onCall(() -> {
            if (Files.exists(home.resolve("build")) && lab.cloud.clock.instant().isAfter(windowIsFull)) {
                delete();
            }
        });

        assertThat((GateException) lab.finish()).hasMessage(GONE);
        assertThat(lab.build.run.saved()).isZero();
        assertThat(lab.build.reports()).isEmpty();
    }

    @Test
    void endsWhenEverythingIsOutOfReach() {
        lab.start(Lab.lagGate());
        lab.ticks(5);
        lab.build.unreachable.add(Run.class);
        lab.build.unreachable.add(FlowNode.class);
        lab.build.unreachable.add(TaskListener.class);
        lab.runtime.run();

        assertThat(lab.build.completions)
                .singleElement()
                .satisfies(end -> assertThat((GateException) end).hasMessage(GONE));
        lab.assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(classes = {FlowNode.class, TaskListener.class})
    void endsWhenSomethingIsOutOfReach(Class<?> lost) {
        lab.start(Lab.lagGate());
        lab.ticks(1);
        lab.build.unreachable.add(lost);
        lab.runtime.run();

        assertThat(lab.build.completions)
                .singleElement()
                .satisfies(end -> assertThat((GateException) end)
                        .hasMessageStartingWith(
                                "INCONCLUSIVE(11): nothing could be judged, the program failed with IOException"));
        lab.assertNothingLeft();
    }
}
