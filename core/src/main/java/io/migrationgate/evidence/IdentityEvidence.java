package io.migrationgate.evidence;

import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.Set;

/** Reads who the cloud says we are, once per cloud whose plan names its account. */
public final class IdentityEvidence implements EvidenceSource {
    private final IdentityReader reader;

    public IdentityEvidence(IdentityReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(EvidenceKind.CALLER_IDENTITY);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (Cloud cloud : scope.byCloud(Asset.class).keySet()) {
            if (cloud.account() != null) {
                filled = filled.with(EvidenceKind.CALLER_IDENTITY, cloud.name(), reader.callerIdentity(cloud, until));
            }
        }
        return filled;
    }
}
