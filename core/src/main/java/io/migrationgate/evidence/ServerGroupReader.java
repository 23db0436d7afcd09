package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads server groups of one load balancer product. Every call ends by its deadline on the world's clock. */
public interface ServerGroupReader {
    /**
     * Reads the groups of these ids in the cloud's region.
     *
     * @return readings by id, one for each
     */
    Map<String, GroupReadings> read(Cloud cloud, List<String> ids, Instant deadline);
}
