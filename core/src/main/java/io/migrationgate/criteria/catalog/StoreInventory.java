package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Bucket;
import io.migrationgate.evidence.BucketLookup;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.ObjectStore;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a plan declares of an object store with the bucket that it moves to.
 *
 * <p>Names of buckets are unique over all accounts: one of the right name may be somebody else's, so its owner is
 * compared wherever the plan names the account.
 */
final class StoreInventory {
    static final AssetRule RULE = new AssetRule(
            ObjectStore.class, Set.of(BucketLookup.KIND), StoreInventory::expected, StoreInventory::judge);

    private StoreInventory() {}

    private static @Nullable String declared(Case subject) {
        ObjectStore store = (ObjectStore) subject.asset();
        return store.destination() == null ? null : store.destination().bucket();
    }

    private static Sentence expected(Case subject) {
        String bucket = declared(subject);
        String region = subject.cloud().region();
        return bucket == null
                ? Sentence.of("inventory-store.expected-any", region)
                : Sentence.of("inventory-store.expected", bucket, region);
    }

    private static Finding judge(Case subject, Sentence expected) {
        String declared = declared(subject);
        if (declared == null) {
            return subject.declared(
                    Status.FAIL,
                    expected,
                    Sentence.of("inventory-store.undeclared"),
                    Sentence.of("inventory-store.declare"));
        }
        String name = subject.asset().name();
        Optional<Evidence<BucketLookup>> read = subject.live(BucketLookup.KIND, name);
        if (read.isEmpty()) {
            return subject.unread(BucketLookup.KIND, name, expected);
        }
        Tally tally = new Tally();
        Bucket bucket = read.get().value().bucket();
        if (bucket == null) {
            tally.wrong(Sentence.of("inventory-store.absent", declared));
        } else {
            tally.compare("bucket", declared, bucket.name());
            tally.compare("bucket.region", subject.cloud().region(), bucket.region());
            String account = subject.cloud().account();
            if (account != null) {
                tally.compare("bucket.owner", account, bucket.owner());
            } else {
                tally.right(
                        bucket.owner() == null
                                ? Sentence.of("inventory-store.owner-untold")
                                : Sentence.of("inventory-found.item-same", "bucket.owner", bucket.owner()));
            }
        }
        return tally.weigh(subject, read.get(), expected, "inventory-store");
    }
}
