package io.migrationgate.watch;

import io.migrationgate.progress.Resumption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run came to its first round: fresh, or after an interruption.
 *
 * @param at when the whole run began: deadlines count from there
 * @param round when its first round begins: evidence that was read earlier counts for nothing
 * @param interruption that it goes on after, or null
 */
record Start(Instant at, Instant round, @Nullable Interruption interruption) {
    /** The start of a run whose first round is made now; a clock that was set back makes no interruption end early. */
    static Start of(@Nullable Resumption resumption, Instant now) {
        if (resumption == null) {
            return new Start(now, now, null);
        }
        Instant from = resumption.lastAdvanceAt();
        Instant to = now.isBefore(from) ? from : now;
        return new Start(resumption.startedAt(), now, new Interruption(from, to, null));
    }

    /** The same start, too late to read anything. */
    Start tooLate(Instant deadline) {
        return interruption == null
                ? this
                : new Start(at, round, new Interruption(interruption.from(), interruption.to(), deadline));
    }

    /** Whether rounds had been made before the one that is the first now. */
    boolean resumed() {
        return interruption != null;
    }
}
