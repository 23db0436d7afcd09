package io.migrationgate.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A disk of ECS.
 *
 * @param instance that it is attached to
 * @param snapshot that it was made from; null when it was not
 * @param state whether it can be used
 */
public record EcsDisk(
        String id,
        @Nullable String instance,
        @Nullable String snapshot,
        @Nullable Instant created,
        BackupState state,
        String word) {}
