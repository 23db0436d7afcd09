/**
 * Judges evidence: what must hold, and the finding for an asset. Pure: no clock, no I/O, no exception for bad evidence.
 */
@NullMarked
package io.migrationgate.criteria;

import org.jspecify.annotations.NullMarked;
