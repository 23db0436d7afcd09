/**
 * Says how long work is driven and seen from outside: a verb is advanced, never waits by itself, and tells its status.
 *
 * <p>Every package may use this one; it uses nothing.
 */
@NullMarked
package io.migrationgate.progress;

import org.jspecify.annotations.NullMarked;
