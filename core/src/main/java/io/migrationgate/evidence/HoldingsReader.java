package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Duration;

/** Lists what an account holds in a region that a migration may be about. */
public interface HoldingsReader {
    /**
     * Reads every list by itself: one that cannot be read leaves the others as they are.
     *
     * @param patience how long each list may take
     */
    Holdings read(Cloud cloud, Duration patience);
}
