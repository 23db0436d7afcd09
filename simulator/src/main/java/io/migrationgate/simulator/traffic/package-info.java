/** Answers the read actions of Alidns 2015-01-09 for what a scenario's clients are sent to. */
@NullMarked
package io.migrationgate.simulator.traffic;

import org.jspecify.annotations.NullMarked;
