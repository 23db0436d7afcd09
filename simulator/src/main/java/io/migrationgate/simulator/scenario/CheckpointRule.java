package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says which change of the source a task reports as the last one it applied.
 *
 * @param kind how the checkpoint moves
 * @param distance for {@link Kind#BEHIND}: how far behind the clock it stays
 */
public record CheckpointRule(Kind kind, @Nullable Duration distance) {
    /** How the checkpoint moves. */
    public enum Kind {
        /** It is the present time less the lag. */
        FOLLOWS,
        /** It never moves: the source is idle or the task is stuck. */
        STANDS_STILL,
        /** It keeps a distance of its own from the present time, whatever the lag says. */
        BEHIND
    }

    /** The checkpoint at a time. */
    public Instant at(Instant startsAt, Duration elapsed, Duration firstLag, Duration lag) {
        Instant now = startsAt.plus(elapsed);
        return switch (kind) {
            case FOLLOWS -> now.minus(lag);
            case STANDS_STILL -> startsAt.minus(firstLag);
            case BEHIND -> now.minus(distance == null ? Duration.ZERO : distance);
        };
    }
}
