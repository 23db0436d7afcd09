package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.ObjectStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the bucket that each object store moves to, each name once. */
public final class BucketEvidence implements EvidenceSource {
    private final BucketReader reader;

    public BucketEvidence(BucketReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(BucketLookup.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (Map.Entry<Cloud, List<ObjectStore>> entry :
                scope.byCloud(ObjectStore.class).entrySet()) {
            Map<String, Reading<BucketLookup>> read = new HashMap<>();
            for (ObjectStore store : entry.getValue()) {
                String name =
                        store.destination() == null ? null : store.destination().bucket();
                if (name != null) {
                    Reading<BucketLookup> bucket =
                            read.computeIfAbsent(name, one -> reader.bucket(entry.getKey(), one, until));
                    filled = filled.with(BucketLookup.KIND, store.name(), bucket);
                }
            }
        }
        return filled;
    }
}
