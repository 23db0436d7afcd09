package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;

/**
 * Reads what servers will run on, in the cloud's region. Every call ends by its deadline on the world's clock.
 *
 * <p>An id that the region does not hold is not in the answer.
 */
public interface ServerTargetReader {
    /** Reads the ECS instances of these ids. */
    Reading<List<ServerTarget>> instances(Cloud cloud, List<String> ids, Instant deadline);

    /** Reads the launch templates of these ids. */
    Reading<List<ServerTarget>> launchTemplates(Cloud cloud, List<String> ids, Instant deadline);
}
