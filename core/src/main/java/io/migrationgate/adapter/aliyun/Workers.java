package io.migrationgate.adapter.aliyun;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs blocking exchanges on threads of their own, so that an interrupt or a deadline ends the waiting at once.
 *
 * <p>A thread that reads from a socket does not notice an interrupt; the one that waits for it does.
 */
final class Workers implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "migration-gate-cloud");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Waits for that work.
     *
     * @param giveUp makes the work end early when nobody waits any more
     */
    <T> T await(Callable<T> work, Duration limit, Runnable giveUp)
            throws ExecutionException, TimeoutException, InterruptedException {
        Future<T> future = threads.submit(work);
        try {
            return future.get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            giveUp.run();
            future.cancel(true);
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
