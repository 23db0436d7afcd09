/**
 * Reads what the tools that copy objects leave in files: the work directory of OSSImport, counters that a person wrote
 * down, and inventories of both sides.
 *
 * <p>Nothing here reads a file whole that may be long, and no key of a configuration that may hold a secret is taken
 * over.
 */
@NullMarked
package io.migrationgate.adapter.transfer;

import org.jspecify.annotations.NullMarked;
