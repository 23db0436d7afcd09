/**
 * Real database servers, started from Maven artifacts on loopback ports with TLS, and what the gate reads from them.
 *
 * <p>A server is started once for all tests of a JVM that use it, and ends with that JVM.
 */
@NullMarked
package io.migrationgate.it.database;

import org.jspecify.annotations.NullMarked;
