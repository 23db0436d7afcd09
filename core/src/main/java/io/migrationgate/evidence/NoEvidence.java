package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says why something could not be read.
 *
 * @param reason what went wrong, with the request id where there is one; no secret, no raw reply
 * @param remedy what to do about it
 * @param <T> what was to be read
 */
public record NoEvidence<T>(String source, Instant observedAt, Sentence reason, Sentence remedy) implements Reading<T> {
    /** The reason of a machine that gave no answer. */
    public static final String AWAY = "remote.away";

    /** Whether a machine that was asked gave no answer, and may give one later in the same run. */
    public boolean away() {
        return reason.key().equals(AWAY);
    }

    @Override
    public Optional<Evidence<T>> evidence() {
        return Optional.empty();
    }

    /** The same failure, seen from something that was to be derived from it. */
    public <U> NoEvidence<U> of() {
        return new NoEvidence<>(source, observedAt, reason, remedy);
    }

    @Override
    public <U> NoEvidence<U> map(Function<T, U> part) {
        return of();
    }
}
