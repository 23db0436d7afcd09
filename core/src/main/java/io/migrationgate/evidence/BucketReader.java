package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;

/** Reads buckets of OSS. Every call ends by its deadline on the world's clock. */
public interface BucketReader {
    /** Reads what a bucket says of itself; names of buckets are unique, so there is no list to read many from. */
    Reading<BucketLookup> bucket(Cloud cloud, String name, Instant deadline);

    /** Reads what a bucket says of these few objects, each by a call of its own: no list tells their CRC-64. */
    Reading<List<ObjectHead>> heads(Cloud cloud, String bucket, List<String> keys, Instant deadline);
}
