package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the world.
 *
 * @param source product, action and region
 * @param observedAt the world's clock when the answer was there
 * @param digest SHA-256 in hex of the raw reply; of several replies (pages), of their digests in order
 * @param caveat why it is known no better than its level; null when nothing more is to be said
 * @param <T> what was read
 */
public record Evidence<T>(
        Level level,
        String source,
        Instant observedAt,
        String digest,
        T value,
        @Nullable Sentence caveat) implements Reading<T> {
    /** Evidence whose level says all. */
    public Evidence(Level level, String source, Instant observedAt, String digest, T value) {
        this(level, source, observedAt, digest, value, null);
    }

    @Override
    public Optional<Evidence<T>> evidence() {
        return Optional.of(this);
    }

    @Override
    public <U> Evidence<U> map(Function<T, U> part) {
        return new Evidence<>(level, source, observedAt, digest, part.apply(value), caveat);
    }
}
