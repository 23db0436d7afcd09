package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import java.time.Instant;

/** Reads what DTS verified. Every call ends by its deadline on the world's clock. */
public interface DtsVerificationReader {
    /** Reads what the full verification of a task says of every table, every page. */
    Reading<DtsVerification> fullVerification(Cloud cloud, DtsReference task, Instant deadline);
}
