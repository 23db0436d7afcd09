package io.migrationgate.evidence;

import java.time.Instant;

/**
 * Asks databases, each over connections of its own that can only read.
 *
 * <p>What cannot be read is {@link NoEvidence} with a sentence; what an account may not look at is named in the answer as
 * {@link Unseen}, and never left out in silence. No row of data and no statement with a value of one is ever in an answer.
 */
public interface DatabaseReader {
    /**
     * Asks one thing.
     *
     * @param until when the answer must be there, on the world's clock
     */
    <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until);
}
