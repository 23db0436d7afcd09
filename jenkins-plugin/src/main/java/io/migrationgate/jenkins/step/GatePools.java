package io.migrationgate.jenkins.step;

import hudson.init.Terminator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Holds the plugin's own threads: one pool that advances verbs, a small one that ends steps even when the first is full.
 *
 * <p>Both are bounded, let idle threads go, and are ended with Jenkins: a thread that outlives it would run a build twice.
 */
public final class GatePools {
    /** Rounds of readings mostly wait for the network; more than these at once only wait longer. */
    private static final int WORKERS = 16;

    private static final int ENDERS = 2;
    private static final long IDLE_SECONDS = 30;

    private static @Nullable ExecutorService work;
    private static @Nullable ExecutorService ends;

    private GatePools() {}

    static synchronized ExecutorService work() {
        ExecutorService pool = work;
        if (pool == null || pool.isShutdown()) {
            pool = pool("migration-gate", WORKERS);
            work = pool;
        }
        return pool;
    }

    static synchronized ExecutorService ends() {
        ExecutorService pool = ends;
        if (pool == null || pool.isShutdown()) {
            pool = pool("migration-gate-end", ENDERS);
            ends = pool;
        }
        return pool;
    }

    /** Ends all threads; called when Jenkins goes down. */
    @Terminator
    public static synchronized void shutDown() {
        if (work != null) {
            work.shutdownNow();
            work = null;
        }
        if (ends != null) {
            ends.shutdownNow();
            ends = null;
        }
    }

    private static ExecutorService pool(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
