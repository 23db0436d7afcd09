package io.migrationgate.progress;

import java.time.Instant;

/**
 * Drives one verb as a state machine: the face calls {@link #advance} and waits between the calls as its host allows.
 *
 * <p>One thread advances. {@link #stop} may come from any thread, also during {@code advance}.
 *
 * @param <R> what the verb ends with
 */
public interface LongVerb<R> {
    /**
     * Does at most one reading round or one action, bounded by a deadline of its own.
     *
     * @param now the world's clock at the call
     * @return until when to wait, or the result; after the end always the same result
     */
    Turn<R> advance(Instant now);

    /**
     * Ends the verb as INCONCLUSIVE from what is known, without I/O and without waiting; idempotent.
     *
     * <p>The answer of a running round is thrown away. After the verb has finished, its result is returned unchanged.
     *
     * @param now the world's clock at the call
     * @param reason why, in words for the report
     */
    R stop(Instant now, String reason);
}
