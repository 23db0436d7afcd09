package io.migrationgate.evidence;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Stands where no database may be asked, and says why.
 *
 * @param reason key of the sentence; its remedy stands beside it
 */
public record NoDatabases(String reason, InstantSource clock) implements DatabaseReader {
    @Override
    public <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until) {
        return new NoEvidence<>(
                "database " + topic.id() + " " + question.at().database(),
                clock.instant(),
                Sentence.of(reason),
                Sentence.of(reason + ".remedy"));
    }
}
