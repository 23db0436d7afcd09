package io.migrationgate.evidence;

import io.migrationgate.plan.Database;
import java.time.Instant;
import java.util.Set;

/** Reads what the full verification of each DTS task found; DTS has no list of them for several tasks. */
public final class VerificationEvidence implements EvidenceSource {
    private final DtsVerificationReader reader;

    public VerificationEvidence(DtsVerificationReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(DtsVerification.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (Database database : scope.assets(Database.class)) {
            filled = filled.with(
                    DtsVerification.KIND,
                    database.name(),
                    reader.fullVerification(scope.cloud(database), database.dts(), until));
        }
        return filled;
    }
}
