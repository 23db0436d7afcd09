/**
 * Holds what the user wrote: the migration plan as records, and the reader that makes them from {@code migration.yaml}.
 *
 * <p>Checks form only: opens no path, host or credential. Does not know the criteria: the root hands it a
 * {@link io.migrationgate.plan.Vocabulary}. Every package may use this one but {@code access} and {@code progress}.
 */
@NullMarked
package io.migrationgate.plan;

import org.jspecify.annotations.NullMarked;
