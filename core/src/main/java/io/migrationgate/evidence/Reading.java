package io.migrationgate.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

    /** What this attempt and another one say together; where either read nothing, nothing is known. */
    default <U, V> Reading<V> with(Reading<U> other, BiFunction<T, U, V> both) {
        if (this instanceof NoEvidence<T> none) {
            return none.of();
        }
        if (other instanceof NoEvidence<U> none) {
            return none.of();
        }
        Evidence<T> one = evidence().orElseThrow();
        Evidence<U> two = other.evidence().orElseThrow();
        return new Evidence<>(
                one.level().weaker(two.level()),
                one.source().equals(two.source()) ? one.source() : one.source() + ", " + two.source(),
                one.observedAt().isBefore(two.observedAt()) ? one.observedAt() : two.observedAt(),
                Digest.ofAll(List.of(one.digest(), two.digest())),
                both.apply(one.value(), two.value()));
    }
}
