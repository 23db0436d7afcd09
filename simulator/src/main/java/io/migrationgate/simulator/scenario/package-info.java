/**
 * Holds a scenario file as records and reads it, strictly. Times in it are offsets from {@code startsAt}.
 */
@NullMarked
package io.migrationgate.simulator.scenario;

import org.jspecify.annotations.NullMarked;
