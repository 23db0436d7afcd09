package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.Ending;
import io.migrationgate.verdict.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.DefaultSessionData;
import org.junit.jupiter.api.Test;

class OncePerSessionTest {
    private static final List<String> SAME = List.of("readiness", "/plan");

    private final OncePerSession once = new OncePerSession(new DefaultSessionData());
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aRepetitionEndsAsTheFirstRunDidWithoutRunning() {
        OncePerSession.Result first = once.ending(SAME, this::noGo);
        OncePerSession.Result second = once.ending(SAME, this::noGo);

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.ending()).isEqualTo(first.ending());
        assertThat(runs).hasValue(1);
    }

    @Test
    void anotherParameterIsAnotherRun() {
        once.ending(SAME, this::noGo);
        once.ending(List.of("readiness", "/plan", "/scenario"), this::noGo);

        assertThat(runs).hasValue(2);
    }

    @Test
    void aRunThatBreaksIsNotRepeatedAndNeverAGo() {
        assertThatThrownBy(() -> once.ending(SAME, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(once.ending(SAME, this::noGo).ending().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(runs).hasValue(0);
    }

    @Test
    void modulesThatAreBuiltAtTheSameTimeShareOneRun() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<OncePerSession.Result> module = () -> {
            together.await();
            return once.ending(SAME, this::noGo);
        };
        ExecutorService builds = Executors.newFixedThreadPool(2);
        try {
            List<Future<OncePerSession.Result>> results = builds.invokeAll(List.of(module, module));

            assertThat(results.get(0).get().ending())
                    .isEqualTo(results.get(1).get().ending());
            assertThat(runs).hasValue(1);
        } finally {
            builds.shutdownNow();
        }
    }

    @Test
    void aFolderIsClaimedOnce() {
        assertThat(once.claim("/one")).isTrue();
        assertThat(once.claim("/one")).isFalse();
        assertThat(once.claim("/two")).isTrue();
    }

    private Ending noGo() {
        runs.incrementAndGet();
        return Ending.of(Outcome.NO_GO, "not yet");
    }
}
