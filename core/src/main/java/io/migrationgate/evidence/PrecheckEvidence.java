package io.migrationgate.evidence;

import io.migrationgate.plan.Database;
import java.time.Instant;
import java.util.Set;

/** Reads what the precheck of each DTS task came to. */
public final class PrecheckEvidence implements EvidenceSource {
    private final DtsReader reader;

    public PrecheckEvidence(DtsReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(EvidenceKind.DTS_PRECHECK);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (Database database : scope.assets(Database.class)) {
            filled = filled.with(
                    EvidenceKind.DTS_PRECHECK,
                    database.name(),
                    reader.precheck(scope.cloud(database), database.dts(), until));
        }
        return filled;
    }
}
