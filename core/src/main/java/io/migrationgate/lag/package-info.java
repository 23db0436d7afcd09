/**
 * Says whether a delay has stayed below its limit: readings, the sliding window over them, and why it does not hold.
 * Pure.
 */
@NullMarked
package io.migrationgate.lag;

import org.jspecify.annotations.NullMarked;
