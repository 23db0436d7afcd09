/**
 * Speaks HTTP/1.1 and the signed RPC style of the cloud on a loopback port, and plays the faults of a scenario.
 */
@NullMarked
package io.migrationgate.simulator.http;

import org.jspecify.annotations.NullMarked;
