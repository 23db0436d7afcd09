/**
 * Runs verbs of the gate as pipeline steps: arguments, the execution that advances a verb and survives a restart, and what
 * a pipeline gets back.
 *
 * <p>{@link io.migrationgate.jenkins.step.GateRuntime} is the only way from here to Jenkins' own services.
 */
@NullMarked
package io.migrationgate.jenkins.step;

import org.jspecify.annotations.NullMarked;
