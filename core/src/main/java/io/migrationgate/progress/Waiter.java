package io.migrationgate.progress;

import java.time.Instant;

/** Waits on behalf of the world: really in a real one, by moving the clock in a simulated one. */
@FunctionalInterface
public interface Waiter {
    /**
     * Returns when the world's clock has reached that time; at once when it is past.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    void waitUntil(Instant time) throws InterruptedException;
}
