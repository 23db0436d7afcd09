package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Set;

/** Reads the record of the newest rehearsal of a plan. */
public final class RehearsalEvidence implements EvidenceSource {
    private final Records records;

    public RehearsalEvidence(Records records) {
        this.records = records;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(RehearsalRecord.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        return book.with(
                RehearsalRecord.KIND,
                RehearsalRecord.SUBJECT,
                records.newest(RehearsalRecord.RECORD, RehearsalRecord.SUBJECT));
    }
}
