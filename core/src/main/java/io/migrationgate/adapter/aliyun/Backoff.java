package io.migrationgate.adapter.aliyun;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Decides whether one call is tried again, and after how long; it does not wait.
 *
 * <p>Reads alone, after what may pass by itself, with growing and jittered pauses. An action is never tried again: a
 * lost reply does not tell whether it happened.
 */
final class Backoff {
    private static final int MOST_RETRIES = 6;
    private static final double JITTER = 0.25;
    private static final RetryPolicy<Object> READS = RetryPolicy.builder()
            .handleIf(failure -> failure instanceof CloudException cloud && cloud.passing())
            .withBackoff(200, 5000, ChronoUnit.MILLIS)
            .withJitter(JITTER)
            .withMaxRetries(MOST_RETRIES)
            .build();

    private final Call.Kind kind;
    private final Execution<Object> execution = Execution.of(READS);

    Backoff(Call.Kind kind) {
        this.kind = kind;
    }

    /** How long to wait after that failure; empty when it is the last word. */
    Optional<Duration> after(CloudException failure) {
        if (kind != Call.Kind.READ) {
            return Optional.empty();
        }
        execution.recordException(failure);
        return execution.isComplete() ? Optional.empty() : Optional.of(execution.getDelay());
    }
}
