package io.migrationgate.evidence;

import java.time.Instant;
import java.time.InstantSource;

/** Compares inventories that a plan names; answers are small values, whatever the inventories' size. */
@FunctionalInterface
public interface InventoryReader {
    /**
     * Compares both sides; what a file says is {@link Level#DECLARED}.
     *
     * @param deadline also what the sample is drawn by
     */
    Reading<InventoryComparison> compare(InventoryQuestion question, Instant deadline);

    /** A reader where no file may be read, and why. */
    static InventoryReader none(Sentence reason, InstantSource clock) {
        return (question, deadline) ->
                new NoEvidence<>("files", clock.instant(), reason, Sentence.of("transfer.do-run-elsewhere"));
    }
}
