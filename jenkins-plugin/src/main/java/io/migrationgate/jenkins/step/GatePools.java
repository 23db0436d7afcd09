package io.migrationgate.jenkins.step;

import hudson.init.Terminator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/**
 * Holds the plugin's own threads: one pool that advances verbs, a small one that ends steps even when the first is full.
 *
 * <p>Both are bounded, let idle threads go, and end with the Jenkins that they were made for: a thread that outlives it
 * would run a build twice. They end before Jenkins itself says that it is going down, so they are asked for that too.
 */
public final class GatePools {
    /** Rounds of readings mostly wait for the network; more than these at once only wait longer. */
    private static final int WORKERS = 16;

    private static final int ENDERS = 4;
    private static final long IDLE_SECONDS = 30;

    private static @Nullable GatePools current;

    private final Object host;
    private final ExecutorService work = pool("migration-gate", WORKERS);
    private final ExecutorService ends = pool("migration-gate-end", ENDERS);

    private GatePools(Object host) {
        this.host = host;
    }

    /** The pools of a Jenkins; its next one, in the same machine, has new ones. */
    static synchronized GatePools of(Object host) {
        GatePools pools = current;
        if (pools == null || pools.host != host) {
            pools = new GatePools(host);
            current = pools;
        }
        return pools;
    }

    ExecutorService work() {
        return work;
    }

    ExecutorService ends() {
        return ends;
    }

    /** Whether they have been ended. */
    boolean ended() {
        return work.isShutdown();
    }

    /** Ends all threads; what has not begun is dropped. */
    void end() {
        work.shutdownNow();
        ends.shutdownNow();
    }

    /** Ends the threads of this Jenkins; called when it goes down. */
    @Terminator
    public static void shutDown() {
        Jenkins host = Jenkins.getInstanceOrNull();
        if (host != null) {
            of(host).end();
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
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                factory,
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
