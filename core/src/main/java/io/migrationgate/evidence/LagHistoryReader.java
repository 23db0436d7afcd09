package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads how late DTS tasks have been, from where the cloud keeps its metrics. */
public interface LagHistoryReader {
    /**
     * Reads the histories of tasks of one type together, as far back as the cloud lets one query reach.
     *
     * @param instances ids of the DTS instances, each once
     * @param to end of the history
     * @param deadline when the last call must have ended, on the world's clock
     * @return a history for each instance; without points for one that never reported in that time
     */
    Reading<Map<String, LagHistory>> histories(
            Cloud cloud, DtsReference.Type type, List<String> instances, Instant to, Instant deadline);
}
