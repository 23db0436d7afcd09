/** Measures how fast the gate is against what bounds it. Runs in profile {@code benchmarks} alone; nothing is asserted. */
package io.migrationgate.it.bench;
