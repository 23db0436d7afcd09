package io.migrationgate.evidence;

import java.time.Instant;

/** Reads once at the start of a watch and once more at its end, where what was watched leaves something to be explained. */
public interface ClosingSource extends EvidenceSource {
    /**
     * Reads for one asset again, when the watch has seen enough of it.
     *
     * @param until when the last call must have ended, on the world's clock
     * @return the book with the reading in it
     */
    EvidenceBook close(Scope scope, EvidenceBook book, String asset, Instant until);
}
