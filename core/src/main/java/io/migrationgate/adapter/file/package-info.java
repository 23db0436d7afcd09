/**
 * Reads and writes files: atomic writes of named bytes.
 *
 * <p>Knows nothing of what the bytes mean.
 */
@NullMarked
package io.migrationgate.adapter.file;

import org.jspecify.annotations.NullMarked;
