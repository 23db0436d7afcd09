package io.migrationgate.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the texts of records, one for each; knows neither keys nor what a text says.
 *
 * <p>Whatever comes out of a store is {@link Level#DECLARED} until its signature has been checked.
 */
public interface EvidenceStore {
    /**
     * What a text is kept under.
     *
     * @param kind id of the record's kind
     * @param observedAt the newest of a kind and asset is found by it
     * @param run id of the run that writes it
     */
    record Name(String kind, String asset, Instant observedAt, String run) {}

    /**
     * Keeps a text, completely or not at all, and never in place of another.
     *
     * @return why it is not kept; empty when it is
     */
    Optional<Sentence> write(Name name, String text);

    /** Reads the newest text of a kind and asset. */
    Reading<String> newest(String kind, String asset);

    /**
     * Reads the texts of a kind and asset next to a time: the newest one at or before it, and the oldest one behind it.
     *
     * @return what there is of them; nothing where a store knows the newest one alone
     */
    default List<Reading<String>> around(String kind, String asset, Instant time) {
        return List.of();
    }
}
