/**
 * Serves a loopback Alibaba Cloud over real HTTP, so that a gate can be tried against replies that behave like the
 * documented ones.
 *
 * <p>The server shares no code with the engine it is asked by: a mistake in one must not hide in the other.
 */
@NullMarked
package io.migrationgate.simulator;

import org.jspecify.annotations.NullMarked;
