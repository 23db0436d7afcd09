/**
 * Answers CloudMonitor 2019-01-01 for the delays of DTS tasks.
 */
@NullMarked
package io.migrationgate.simulator.metric;

import org.jspecify.annotations.NullMarked;
