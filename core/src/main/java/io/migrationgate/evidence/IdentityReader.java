package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;

/** Asks the cloud who the reading identity is. */
public interface IdentityReader {
    /** Reads it by the deadline on the world's clock. */
    Reading<CallerIdentity> callerIdentity(Cloud cloud, Instant deadline);
}
