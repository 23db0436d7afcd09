/**
 * The way in: every verb of the gate, and the world that it reads.
 *
 * <p>Wiring lives here. A face uses this package, {@code access}, {@code plan}, {@code progress}, {@code verdict} and
 * {@code report}; nothing in core uses this one.
 */
@NullMarked
package io.migrationgate;

import org.jspecify.annotations.NullMarked;
