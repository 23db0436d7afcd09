package io.migrationgate.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which nobody watched, because the host of a run was down.
 *
 * @param from when the run was advanced for the last time before
 * @param to when it went on
 * @param timeUp the deadline, when it had passed before the run went on; then nothing was read any more
 */
public record Interruption(
        Instant from, Instant to, @Nullable Instant timeUp) {}
