package io.migrationgate.evidence;

import java.time.Duration;
import java.time.Instant;

/** Says whether something that was observed earlier is young enough; what lies ahead of the clock never is. */
public enum Freshness {
    FRESH,
    TOO_OLD,
    FROM_THE_FUTURE;

    /** The freshness at a time; exactly as old as allowed is fresh. */
    public static Freshness of(Instant observedAt, Instant now, Duration maxAge) {
        if (observedAt.isAfter(now)) {
            return FROM_THE_FUTURE;
        }
        return observedAt.isBefore(now.minus(maxAge)) ? TOO_OLD : FRESH;
    }
}
