package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.ObjectStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the inventories of both sides of each object store, and looks in the bucket for a sample of what the target's
 * inventory lists.
 *
 * <p>Files that a user supplies are DECLARED. Found in the bucket as listed, the comparison becomes RECORDED, as old as the
 * older inventory; anything else leaves it DECLARED, with the reason.
 */
public final class ComparisonEvidence implements EvidenceSource {
    private static final int MOST_NAMES = 3;

    private final InventoryReader inventories;
    private final BucketReader buckets;
    private final InstantSource clock;

    public ComparisonEvidence(InventoryReader inventories, BucketReader buckets, InstantSource clock) {
        this.inventories = inventories;
        this.buckets = buckets;
        this.clock = clock;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(InventoryComparison.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (Map.Entry<Cloud, List<ObjectStore>> entry :
                scope.byCloud(ObjectStore.class).entrySet()) {
            for (ObjectStore store : entry.getValue()) {
                filled = filled.with(InventoryComparison.KIND, store.name(), compare(entry.getKey(), store, until));
            }
        }
        return filled;
    }

    private Reading<InventoryComparison> compare(Cloud cloud, ObjectStore store, Instant until) {
        ObjectStore.Origin origin = store.origin();
        ObjectStore.Destination destination = store.destination();
        String source = origin == null ? null : origin.inventory();
        String target = destination == null ? null : destination.inventory();
        String bucket = destination == null ? null : destination.bucket();
        if (origin == null || source == null || target == null || bucket == null) {
            return new NoEvidence<>(
                    "plan", clock.instant(), Sentence.of("inventory.undeclared"), Sentence.of("inventory.do-declare"));
        }
        Reading<InventoryComparison> compared =
                inventories.compare(new InventoryQuestion(store.name(), origin.type(), source, target), until);
        return compared instanceof Evidence<InventoryComparison> evidence
                ? confirmed(evidence, cloud, bucket, until)
                : compared;
    }

    private Reading<InventoryComparison> confirmed(
            Evidence<InventoryComparison> declared, Cloud cloud, String bucket, Instant until) {
        List<ListedObject> sample = declared.value().sample();
        if (sample.isEmpty()) {
            return caveat(declared, Sentence.of("inventory.no-sample"));
        }
        Reading<List<ObjectHead>> heads = buckets.heads(
                cloud, bucket, sample.stream().map(ListedObject::key).toList(), until);
        if (heads instanceof NoEvidence<List<ObjectHead>> none) {
            return caveat(declared, none.reason());
        }
        Evidence<List<ObjectHead>> found = heads.evidence().orElseThrow();
        List<Object> different = new ArrayList<>();
        for (ListedObject listed : sample) {
            boolean same = found.value().stream().anyMatch(head -> head.key().equals(listed.key()) && head.is(listed));
            if (!same && different.size() < MOST_NAMES) {
                different.add(ShownKey.of(listed.key()));
            }
        }
        return different.isEmpty()
                ? new Evidence<>(
                        Level.RECORDED,
                        declared.source() + ", " + found.source(),
                        declared.value().madeAt(),
                        Digest.ofAll(List.of(declared.digest(), found.digest())),
                        declared.value())
                : caveat(declared, Sentence.of("inventory.sample-differs", different));
    }

    private static Reading<InventoryComparison> caveat(Evidence<InventoryComparison> declared, Sentence why) {
        return new Evidence<>(
                Level.DECLARED, declared.source(), declared.value().madeAt(), declared.digest(), declared.value(), why);
    }
}
