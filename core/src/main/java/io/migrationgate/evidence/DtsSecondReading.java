package io.migrationgate.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delay of a task as another action of DTS reports it.
 *
 * @param status as sent
 * @param checkpoint time of the last change that was applied
 */
public record DtsSecondReading(
        DtsLag lag, @Nullable String status, @Nullable Instant checkpoint) {}
