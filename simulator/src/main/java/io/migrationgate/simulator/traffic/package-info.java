/**
 * Answers the read actions of Alidns 2015-01-09, ALB 2020-06-16, NLB 2022-04-30 and CLB (slb) 2014-05-15 for what a
 * scenario's clients are sent to.
 */
@NullMarked
package io.migrationgate.simulator.traffic;

import org.jspecify.annotations.NullMarked;
