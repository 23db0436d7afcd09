package io.migrationgate.evidence;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Stands where nobody may ask DNS, and says why.
 *
 * @param reason key of the sentence, which takes the name; its remedy stands beside it
 */
public record NoNames(String reason, InstantSource clock) implements NameReader {
    @Override
    public Reading<NameAnswers> ask(String name, String type, Instant deadline) {
        return new NoEvidence<>(
                "dns " + type + " " + name,
                clock.instant(),
                Sentence.of(reason, name),
                Sentence.of(reason + ".remedy"));
    }
}
