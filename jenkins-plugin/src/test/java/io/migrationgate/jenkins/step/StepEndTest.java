package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests who wins when a step is ended more than once, and that no way of failing loses the end. */
class StepEndTest {
    @TempDir
    private Path home;

    private Lab lab;
    private StepEnd end;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab(home, Texts.HEALTHY);
        end = new StepEnd(lab.context);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void firstConclusionCounts() {
        GateResult first = GateResult.validated();

        end.conclude(() -> StepAnswer.success(first));
        end.conclude(() -> StepAnswer.success(GateResult.validated()));

        assertThat(lab.build.completions).containsExactly(first);
    }

    @Test
    void crashWhileEndingFailsTheStep() {
        end.conclude(() -> {
            throw new OutOfMemoryError("planted");
        });

        assertThat(lab.build.completions)
                .singleElement()
                .satisfies(failed -> assertThat((GateException) failed)
                        .hasMessage(
                                "INCONCLUSIVE(11): nothing could be judged, the program failed with OutOfMemoryError;"
                                        + " see the controller's log"));
    }

    @Test
    void interruptWhileEndingFailsTheStepAndIsKept() {
        end.conclude(() -> {
            throw new InterruptedException("planted");
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(lab.build.completions).singleElement().isInstanceOf(GateException.class);
    }

    @Test
    void interruptWhileSettlingDoesNotLoseTheStop() {
        InterruptedException cause = new InterruptedException("stopped");
        end.stop(
                cause,
                () -> {
                    throw new InterruptedException("planted");
                },
                () -> null);
        lab.runtime.run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(lab.build.completions).containsExactly(cause);
        assertThat(lab.runtime.queued()).isZero();
    }

    @Test
    void nothingIsConcludedAfterAStop() {
        InterruptedException cause = new InterruptedException("stopped");
        end.stop(cause, () -> null, () -> null);

        end.conclude(() -> StepAnswer.success(GateResult.validated()));

        assertThat(lab.build.completions).isEmpty();
        lab.runtime.run();
        assertThat(lab.build.completions).containsExactly(cause);
    }
}
