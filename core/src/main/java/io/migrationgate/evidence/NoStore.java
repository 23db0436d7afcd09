package io.migrationgate.evidence;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Stands where there is no store of records: holds nothing, keeps nothing, and says why.
 *
 * @param reason why there is none
 */
public record NoStore(Sentence reason, InstantSource clock) implements EvidenceStore, PlanFolder {
    private static final String SOURCE = "records";

    @Override
    public Optional<Sentence> write(Name name, String text) {
        return Optional.of(reason);
    }

    @Override
    public Reading<String> newest(String kind, String asset) {
        return none();
    }

    @Override
    public Reading<String> text(String path) {
        return none();
    }

    private Reading<String> none() {
        return new NoEvidence<>(SOURCE, clock.instant(), reason, Sentence.of("record.do-state"));
    }
}
