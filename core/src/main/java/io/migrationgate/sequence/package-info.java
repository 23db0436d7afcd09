/**
 * Turns a plan into the waves and phases of a cutover as data: actions, checks, entry criteria and the way back, in the order
 * that must not be reversed. Pure.
 *
 * <p>Start with {@link io.migrationgate.sequence.Sequence}.
 */
@NullMarked
package io.migrationgate.sequence;

import org.jspecify.annotations.NullMarked;
