package io.migrationgate.watch;

import io.migrationgate.evidence.Bucket;
import io.migrationgate.evidence.BucketLookup;
import io.migrationgate.evidence.BucketReader;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.ObjectHead;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Knows the bucket of the object store of {@link Plans} as it is declared. */
public final class FakeBuckets implements BucketReader {
    private final InstantSource clock;

    public FakeBuckets(InstantSource clock) {
        this.clock = clock;
    }

    public static Bucket bucket() {
        return new Bucket("images-hz", "cn-hangzhou", Plans.ACCOUNT);
    }

    /** The objects that the bucket holds. */
    public static ObjectHead head(String key) {
        return new ObjectHead(key, true, 5L, "5D41402ABC4B2A76B9719D911017C592", "1");
    }

    @Override
    public Reading<List<ObjectHead>> heads(Cloud cloud, String bucket, List<String> keys, Instant deadline) {
        return new Evidence<>(
                Level.LIVE,
                "oss",
                clock.instant(),
                "digest of heads",
                keys.stream().map(FakeBuckets::head).toList());
    }

    @Override
    public Reading<BucketLookup> bucket(Cloud cloud, String name, Instant deadline) {
        return new Evidence<>(Level.LIVE, "oss", clock.instant(), "digest of bucket", new BucketLookup(bucket()));
    }
}
