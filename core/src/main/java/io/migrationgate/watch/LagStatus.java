package io.migrationgate.watch;

import io.migrationgate.evidence.DtsState;
import io.migrationgate.lag.LagRules;
import io.migrationgate.lag.LagStanding;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the watching of one delay stands.
 *
 * @param state what the task was doing at the newest reading; null when it could not be read
 * @param left until the time is up
 */
public record LagStatus(
        String database,
        LagRules rules,
        LagStanding standing,
        @Nullable DtsState state,
        Duration left) {}
