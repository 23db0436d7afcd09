/**
 * Answers the read actions of DTS 2020-01-01 from a scenario, with their documented fields, units and oddities.
 */
@NullMarked
package io.migrationgate.simulator.dts;

import org.jspecify.annotations.NullMarked;
