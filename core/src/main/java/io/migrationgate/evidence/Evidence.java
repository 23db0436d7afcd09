package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * One reading of the world.
 *
 * @param source product, action and region
 * @param observedAt the world's clock when the answer was there
 * @param digest SHA-256 in hex of the raw reply; of several replies (pages), of their digests in order
 * @param <T> what was read
 */
public record Evidence<T>(Level level, String source, Instant observedAt, String digest, T value)
        implements Reading<T> {
    @Override
    public Optional<Evidence<T>> evidence() {
        return Optional.of(this);
    }
}
