/**
 * Reads and writes files: atomic writes of named bytes, records of earlier runs, small files that a plan names.
 *
 * <p>Knows nothing of what the bytes mean.
 */
@NullMarked
package io.migrationgate.adapter.file;

import org.jspecify.annotations.NullMarked;
