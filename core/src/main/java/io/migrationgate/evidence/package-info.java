/**
 * Holds what was read from the world, how well it is known, and the ports through which it is read.
 *
 * <p>Judges nothing. An adapter returns evidence or a sentence that says why there is none; it never throws for a bad
 * answer.
 */
@NullMarked
package io.migrationgate.evidence;

import org.jspecify.annotations.NullMarked;
