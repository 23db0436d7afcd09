package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * One question that was asked, and when by the clock of this machine.
 *
 * @param place what people call the other machine
 * @param source what was to be read, with the place
 * @param digest of the task
 * @param from when it was asked
 * @param to when the answer was there, or when it was given up
 */
record Asked(String place, String source, String digest, Instant from, Instant to) {
    /** How far a time is from the span in which the other machine was at work. */
    Duration distance(Instant time) {
        if (time.isBefore(from)) {
            return Duration.between(time, from);
        }
        return time.isAfter(to) ? Duration.between(to, time) : Duration.ZERO;
    }

    /** A time of the other machine's clock, as near to it as this machine's clock allows. */
    Instant within(Instant time) {
        return time.isBefore(from) ? from : time.isAfter(to) ? to : time;
    }

    /** Why there is no evidence, with the place filled in first. */
    <A> NoEvidence<A> none(String reason, String remedy, Object... arguments) {
        Object[] filled = Stream.concat(Stream.of(place), Stream.of(arguments)).toArray();
        return new NoEvidence<>(source, to, Sentence.of(reason, filled), Sentence.of(remedy, place));
    }
}
