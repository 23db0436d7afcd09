package io.migrationgate.evidence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a record must be to count.
 *
 * @param simulated whether the run that asks is a simulated one
 * @param maxAge null when whoever judges the value judges its age
 */
public record RecordQuestion<T>(
        RecordKind<T> kind,
        String migration,
        String asset,
        boolean simulated,
        Instant now,
        @Nullable Duration maxAge) {}
