package io.migrationgate.evidence;

import io.migrationgate.plan.ObjectStore;

/**
 * Names one transfer of objects: small enough to be asked on another machine.
 *
 * @param workDir of the tool, relative to the plan's folder
 * @param job name of the tool's job
 */
public record TransferQuestion(ObjectStore.Tool tool, String workDir, String job) {}
