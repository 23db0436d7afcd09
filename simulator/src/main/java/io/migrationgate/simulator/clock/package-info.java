/**
 * Tells the time inside a simulation: virtual, moved only by those who wait and by what a call costs, or running.
 */
@NullMarked
package io.migrationgate.simulator.clock;

import org.jspecify.annotations.NullMarked;
