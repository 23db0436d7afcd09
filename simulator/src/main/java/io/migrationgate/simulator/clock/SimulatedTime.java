package io.migrationgate.simulator.clock;

import java.time.Duration;
import java.time.InstantSource;

/** Tells the time of a simulated cloud and lets what happens in it take time. */
public interface SimulatedTime extends InstantSource {
    /**
     * Lets that much time pass before it returns.
     *
     * @throws InterruptedException when the time really passes and the thread is interrupted meanwhile
     */
    void charge(Duration cost) throws InterruptedException;
}
