package io.migrationgate.evidence;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delay whose unit is known, or the reason why there is none.
 *
 * <p>DTS gives the same name to milliseconds and to seconds; a number whose unit is not documented for exactly that
 * action and task type is no delay.
 */
public record DtsLag(@Nullable Duration value, @Nullable Sentence problem) {
    public DtsLag {
        if ((value == null) == (problem == null)) {
            throw new IllegalArgumentException("a delay has a value or a problem");
        }
    }

    /** A delay that was read. */
    public static DtsLag known(Duration value) {
        return new DtsLag(value, null);
    }

    /** No delay, and why. */
    public static DtsLag unknown(Sentence problem) {
        return new DtsLag(null, problem);
    }

    public Optional<Duration> known() {
        return Optional.ofNullable(value);
    }
}
