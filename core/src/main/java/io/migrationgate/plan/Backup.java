package io.migrationgate.plan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backup of one side of an asset, and what proves that it can be restored.
 *
 * @param product for example {@code rds}, {@code ecs}, {@code hbr}, {@code external}
 * @param maxAge oldest backup accepted, or null for the default
 * @param manifest file or named command that lists an external backup
 */
public record Backup(
        Side side,
        String product,
        @Nullable String instance,
        @Nullable String client,
        @Nullable Duration maxAge,
        @Nullable Restored restored,
        @Nullable String manifest) {
    /** Which side of the migration. */
    public enum Side {
        SOURCE,
        TARGET
    }

    /**
     * Where the proof of a restore comes from.
     *
     * @param maxAge oldest proof accepted, or null for the default
     * @param drill path of a drill record that was written elsewhere
     * @param copy a restored copy that {@code backup-verify} may connect to
     */
    public record Restored(
            @Nullable Duration maxAge,
            @Nullable String drill,
            @Nullable Copy copy) {}

    /**
     * A restored copy.
     *
     * @param backup id of the backup it was restored from
     * @param takenAt when that backup was taken
     */
    public record Copy(
            DatabaseEndpoint endpoint,
            @Nullable String backup,
            @Nullable Instant takenAt) {}
}
