package io.migrationgate.evidence;

import io.migrationgate.plan.ObjectStore.OriginType;

/**
 * Names two inventories that are to be compared: small enough to be asked on another machine.
 *
 * @param store name of the object store
 * @param source file that lists the source, relative to the plan's folder
 * @param target file that lists the target, relative to the plan's folder
 */
public record InventoryQuestion(String store, OriginType origin, String source, String target) {}
