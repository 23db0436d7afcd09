package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;

/** Reads buckets of OSS. Every call ends by its deadline on the world's clock. */
public interface BucketReader {
    /** Reads what a bucket says of itself; names of buckets are unique, so there is no list to read many from. */
    Reading<BucketLookup> bucket(Cloud cloud, String name, Instant deadline);
}
