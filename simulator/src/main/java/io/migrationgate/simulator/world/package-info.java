/**
 * Makes a world out of a scenario: the loopback cloud, the virtual clock and what waits by it. The only package of the
 * simulator that knows the engine.
 */
@NullMarked
package io.migrationgate.simulator.world;

import org.jspecify.annotations.NullMarked;
