/**
 * Answers RDS 2014-08-15.
 */
@NullMarked
package io.migrationgate.simulator.rds;

import org.jspecify.annotations.NullMarked;
