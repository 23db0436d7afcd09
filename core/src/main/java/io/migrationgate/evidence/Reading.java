package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an attempt to read something came to.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> permits Evidence, NoEvidence {
    /** Product, action and region, for example {@code dts DescribeDtsJobs cn-hangzhou}; never host or port. */
    String source();

    /** The world's clock when the answer was there, or when the attempt was given up. */
    Instant observedAt();

    /** What was read, if anything. */
    Optional<Evidence<T>> evidence();

    /** What the same attempt says of a part of it; where nothing was read, nothing of the part was. */
    <U> Reading<U> map(Function<T, U> part);
}
