package io.migrationgate.evidence;

import java.time.Instant;

/** Asks the servers of a zone themselves, not what a resolver has kept. Ends by its deadline on the world's clock. */
public interface NameReader {
    /**
     * Asks every server of the zone that holds a name.
     *
     * @param type of the records, for example {@code A}
     */
    Reading<NameAnswers> ask(String name, String type, Instant deadline);
}
