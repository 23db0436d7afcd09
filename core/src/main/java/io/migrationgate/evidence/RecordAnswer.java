package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What checking a record came to: a value with its standing, or a standing alone.
 *
 * @param sentence says the standing for people
 * @param observedAt when the value was read; null when the record does not tell
 * @param value null when it must not be looked at
 */
public record RecordAnswer<T>(
        RecordStanding standing,
        Sentence sentence,
        @Nullable Instant observedAt,
        @Nullable T value) {
    public RecordAnswer {
        if ((value == null) != (standing.level() == Level.MISSING)) {
            throw new IllegalArgumentException("a record that counts has a value, another has none");
        }
    }

    public Optional<T> known() {
        return Optional.ofNullable(value);
    }

    /** The answer as a reading of a text that was read from some place. */
    Reading<T> reading(Evidence<String> text) {
        if (value == null || observedAt == null) {
            return new NoEvidence<>(text.source(), text.observedAt(), sentence, Sentence.of(remedy()));
        }
        Sentence caveat = standing == RecordStanding.VALID ? null : sentence;
        return new Evidence<>(standing.level(), text.source(), observedAt, text.digest(), value, caveat);
    }

    private String remedy() {
        return switch (standing) {
            case WRONG_KEY -> "record.do-key";
            case OTHER_MIGRATION, OTHER_ASSET, SCHEMA_UNKNOWN -> "record.do-other";
            case FROM_THE_FUTURE -> "record.do-clock";
            default -> "record.do-again";
        };
    }
}
