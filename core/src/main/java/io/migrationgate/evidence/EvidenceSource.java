package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Set;

/**
 * Reads some kinds of evidence for the assets of a plan through one port, and puts them into a book.
 *
 * <p>What cannot be read goes into the book, too, as a {@link NoEvidence} that says why; a source never throws for that.
 */
public interface EvidenceSource {
    /** The kinds that it reads. */
    Set<EvidenceKind<?>> kinds();

    /**
     * Reads what is wanted of its kinds.
     *
     * @param until when the last call must have ended, on the world's clock
     * @return the book with the readings in it
     */
    EvidenceBook read(Scope scope, EvidenceBook book, Instant until);

    /** Whether everything was read; one that was not is asked again in the next round, until it is. */
    default boolean finished() {
        return true;
    }
}
