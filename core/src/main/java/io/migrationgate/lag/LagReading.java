package io.migrationgate.lag;

import io.migrationgate.evidence.DtsState;
import io.migrationgate.evidence.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a delay, good or not.
 *
 * @param at when the answer was there
 * @param source product, action and region
 * @param lag the delay; null when it is not known
 * @param state what the task was doing; null when it could not be read, or the task was not listed
 * @param checkpoint time of the last change that was applied
 * @param digest of the raw reply
 * @param round the round it was made in
 * @param problem why there is no usable delay, in words; null when there is one
 * @param second the same delay read a second way in the same round, where that was asked for
 */
public record LagReading(
        Instant at,
        String source,
        @Nullable Duration lag,
        @Nullable DtsState state,
        @Nullable Instant checkpoint,
        String digest,
        Round round,
        @Nullable Sentence problem,
        @Nullable Second second) {
    /** A delay further from what the checkpoint says than this is read a second time. */
    private static final Duration PLAUSIBLE = Duration.ofSeconds(10);

    /** Two readings of one round may differ by this much, or by the time between them. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /**
     * The round of calls that a reading came from.
     *
     * @param took how long the round lasted
     * @param calls how many calls listing the tasks needed
     * @param callsPerSecond the documented rate of those calls
     */
    public record Round(Duration took, int calls, int callsPerSecond) {}

    /**
     * A second reading.
     *
     * @param lag the delay; null when it is not known
     * @param problem why not
     * @param stopped whether it says that the task does not run
     */
    public record Second(
            Instant at,
            String source,
            @Nullable Duration lag,
            @Nullable Sentence problem,
            boolean stopped) {}

    /** What a reading means for a window. */
    public enum Kind {
        /** A sample below the limit. */
        GOOD,
        /** No sample: absent, unreadable, unit unknown. */
        LOSS,
        /** The window starts anew. */
        BREAK
    }

    /** Why a window starts anew. */
    public enum Cause {
        SPIKE,
        /** Not listed, paused, failed, finished, or not in its incremental stage. */
        NOT_RUNNING,
        RETRYING,
        CONTRADICTION
    }

    /** What it means under these rules. */
    public Kind kind(LagRules rules) {
        if (cause(rules).isPresent()) {
            return Kind.BREAK;
        }
        return usable() && (plausible() || confirmed(rules.longestInterval())) ? Kind.GOOD : Kind.LOSS;
    }

    /** Whether it holds a delay of a task that runs, high or low. */
    public boolean usable() {
        return lag != null && problem == null && state == DtsState.RUNNING;
    }

    /** Why it breaks a window, if it does. */
    public Optional<Cause> cause(LagRules rules) {
        if (state == DtsState.RETRYING || state == DtsState.CHANGING) {
            return Optional.of(Cause.RETRYING);
        }
        if (state != null && state != DtsState.RUNNING && state != DtsState.UNKNOWN) {
            return Optional.of(Cause.NOT_RUNNING);
        }
        if (contradicted()) {
            return Optional.of(Cause.CONTRADICTION);
        }
        boolean spike = lag != null && usable() && lag.compareTo(rules.below()) >= 0;
        return spike ? Optional.of(Cause.SPIKE) : Optional.empty();
    }

    /** Whether delay and checkpoint tell the same story; a missing checkpoint tells none. */
    public boolean plausible() {
        if (lag == null || checkpoint == null) {
            return false;
        }
        Duration byCheckpoint = Duration.between(checkpoint, at);
        return byCheckpoint.minus(lag).abs().compareTo(PLAUSIBLE) <= 0;
    }

    /** Whether a second reading of the same round agrees. */
    public boolean confirmed(Duration interval) {
        return second != null
                && second.lag() != null
                && lag != null
                && distance(second).compareTo(interval) <= 0
                && !contradicted();
    }

    private boolean contradicted() {
        if (second == null || lag == null || state != DtsState.RUNNING) {
            return false;
        }
        if (second.stopped()) {
            return true;
        }
        if (second.lag() == null) {
            return false;
        }
        Duration distance = distance(second);
        Duration allowed = distance.compareTo(TOLERANCE) > 0 ? distance : TOLERANCE;
        return second.lag().minus(lag).abs().compareTo(allowed) > 0;
    }

    private Duration distance(Second other) {
        return Duration.between(at, other.at()).abs();
    }

    /** The same reading with a second one beside it. */
    public LagReading with(Second other) {
        return new LagReading(at, source, lag, state, checkpoint, digest, round, problem, other);
    }

    /** The same reading, made in a round that took that long. */
    public LagReading tookIn(Duration took) {
        Round whole = new Round(took, round.calls(), round.callsPerSecond());
        return new LagReading(at, source, lag, state, checkpoint, digest, whole, problem, second);
    }
}
