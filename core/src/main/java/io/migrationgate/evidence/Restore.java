package io.migrationgate.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One restore as the list of a product shows it.
 *
 * @param part which part of the backed up instance was restored; empty where the instance is one whole
 * @param to where it was restored to
 * @param backup id of what was restored; null where the product does not tell
 * @param backupAt when that was taken; null where the product does not tell
 * @param at when the restore ended
 * @param word what the product tells of its state, for people
 */
public record Restore(
        String part,
        String to,
        @Nullable String backup,
        @Nullable Instant backupAt,
        @Nullable Instant at,
        BackupState state,
        String word) {}
