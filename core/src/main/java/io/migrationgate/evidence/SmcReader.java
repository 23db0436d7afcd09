package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;

/**
 * Reads Server Migration Center. Every call ends by its deadline on the world's clock.
 *
 * <p>An id that SMC does not know is not in the answer.
 */
public interface SmcReader {
    /** Reads the replication jobs of these ids, whatever region they move to. */
    Reading<List<SmcJob>> jobs(Cloud cloud, List<String> ids, Instant deadline);

    /** Reads the migration sources of these ids. */
    Reading<List<SmcSource>> sources(Cloud cloud, List<String> ids, Instant deadline);
}
