package io.migrationgate.evidence;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the status word of an SMC job means for a cutover.
 *
 * <p>Words are compared without case. A word that is not documented is {@link #UNKNOWN}: nothing is concluded from it.
 */
public enum SmcJobState {
    /** Between two runs of an incremental job. */
    WAITING,
    /** A run copies. */
    RUNNING,
    /** Never started. */
    READY,
    /** Stopped by somebody. */
    STOPPED,
    /** Its last run failed. */
    IN_ERROR,
    /** Ended for good. */
    FINISHED,
    /** Older than its validity. */
    EXPIRED,
    /** Being deleted. */
    DELETING,
    /** The word is missing or not documented. */
    UNKNOWN;

    private static final Map<String, SmcJobState> WORDS = Map.of(
            "waiting", WAITING,
            "running", RUNNING,
            "ready", READY,
            "stopped", STOPPED,
            "inerror", IN_ERROR,
            "finished", FINISHED,
            "expired", EXPIRED,
            "deleting", DELETING);

    static SmcJobState of(@Nullable String word) {
        return word == null ? UNKNOWN : WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), UNKNOWN);
    }
}
