package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the plugin's own threads: bounded, named, ended with their Jenkins and not made again for it. */
class GatePoolsTest {
    private final Object jenkins = new Object();
    private final GatePools pools = GatePools.of(jenkins);
    private final CountDownLatch hold = new CountDownLatch(1);

    @AfterEach
    void end() {
        hold.countDown();
        pools.end();
    }

    private void block() {
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fill(ExecutorService pool, int threads, Runnable task) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(threads);
        for (int count = 0; count < threads; count++) {
            pool.execute(() -> {
                begun.countDown();
                task.run();
            });
        }
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void oneJenkinsHasOnePairOfPools() {
        assertThat(GatePools.of(jenkins)).isSameAs(pools);
    }

    @Test
    void nextJenkinsHasNewPools() {
        pools.end();
        GatePools next = GatePools.of(new Object());

        assertThat(next).isNotSameAs(pools);
        assertThat(next.ended()).isFalse();
        next.end();
    }

    @Test
    void stepsAreEndedEvenWhenAllWorkersAreBusy() throws InterruptedException {
        fill(pools.work(), 16, this::block);
        AtomicBoolean seventeenth = new AtomicBoolean();
        pools.work().execute(() -> seventeenth.set(true));
        CountDownLatch ended = new CountDownLatch(1);

        pools.ends().execute(ended::countDown);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seventeenth).as("bounded").isFalse();
    }

    @Test
    void endInterruptsWhatRuns() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        fill(pools.work(), 1, () -> {
            block();
            if (Thread.currentThread().isInterrupted()) {
                interrupted.countDown();
            }
        });

        pools.end();

        assertThat(pools.ended()).isTrue();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(pools.work().awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(pools.ends().awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothingBeginsAfterTheEnd() throws InterruptedException {
        pools.end();
        AtomicBoolean run = new AtomicBoolean();

        GatePools.of(jenkins).work().execute(() -> run.set(true));
        GatePools.of(jenkins).ends().execute(() -> run.set(true));

        assertThat(pools.work().awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(run).isFalse();
    }

    @Test
    void withoutAJenkinsThereIsNothingToEnd() {
        GatePools.shutDown();

        assertThat(pools.ended()).isFalse();
    }

    @Test
    void threadsAreDaemonsWithAName() throws InterruptedException {
        AtomicBoolean right = new AtomicBoolean();
        fill(pools.work(), 1, () -> {
            Thread thread = Thread.currentThread();
            right.set(thread.isDaemon() && thread.getName().startsWith("migration-gate-"));
        });
        pools.work().shutdown();

        assertThat(pools.work().awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(right).isTrue();
    }
}
