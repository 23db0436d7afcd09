/**
 * Answers the read actions of SMC 2019-06-01, and those of ECS 2014-05-26 for what servers move to, from a scenario.
 */
@NullMarked
package io.migrationgate.simulator.server;

import org.jspecify.annotations.NullMarked;
