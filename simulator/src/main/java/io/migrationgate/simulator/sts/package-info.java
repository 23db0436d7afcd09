/**
 * Answers STS 2015-04-01.
 */
@NullMarked
package io.migrationgate.simulator.sts;

import org.jspecify.annotations.NullMarked;
