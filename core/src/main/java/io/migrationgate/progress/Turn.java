package io.migrationgate.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one {@link LongVerb#advance} came to: wait, or finished.
 *
 * @param <R> what the verb ends with
 */
public sealed interface Turn<R> {
    /** The result, when the verb has finished. */
    Optional<R> result();

    /**
     * Asks to be advanced again at a later time.
     *
     * @param until when to advance again, always later than the {@code now} of the call
     * @param status where the work stands, one per thing watched
     * @param <R> what the verb ends with
     */
    record Waiting<R>(Instant until, List<Status> status) implements Turn<R> {
        public Waiting {
            status = List.copyOf(status);
        }

        @Override
        public Optional<R> result() {
            return Optional.empty();
        }
    }

    /**
     * Says that the verb has ended.
     *
     * @param value the result
     * @param <R> what the verb ends with
     */
    record Finished<R>(R value) implements Turn<R> {
        @Override
        public Optional<R> result() {
            return Optional.of(value);
        }
    }
}
