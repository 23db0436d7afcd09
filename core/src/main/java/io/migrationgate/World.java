package io.migrationgate;

import io.migrationgate.progress.Waiter;
import java.time.InstantSource;

/**
 * Everything outside the engine, as one value: the real world, or one that answers on loopback only; never a mixture.
 *
 * <p>Serves one verb and is closed after it.
 */
public final class World implements AutoCloseable {
    private final InstantSource clock;
    private final Waiter waiter;

    private World(InstantSource clock, Waiter waiter) {
        this.clock = clock;
        this.waiter = waiter;
    }

    /** The real world. */
    public static World real(RealSettings settings) {
        return new World(java.time.Clock.systemUTC(), time -> {});
    }

    /** A world that answers on loopback alone, with a throw-away key; no code path leads to anything real. */
    public static World loopback(Loopback loopback) {
        return new World(loopback.clock(), loopback.waiter());
    }

    /** The clock that decides and stamps. */
    public InstantSource clock() {
        return clock;
    }

    /** What the face waits through between two advances. */
    public Waiter waiter() {
        return waiter;
    }

    @Override
    public void close() {}
}
