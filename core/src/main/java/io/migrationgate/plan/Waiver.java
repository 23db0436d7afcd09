package io.migrationgate.plan;

import java.time.Instant;

/**
 * Accepts a named loss for one criterion and one asset, until it expires.
 *
 * @param by who accepts it
 * @param accepts what may be lost
 * @param setting looser settings that the finding is judged by; none turns a FAIL or INCONCLUSIVE into WAIVED
 */
public record Waiver(
        String criterion, String asset, String by, Instant until, String reason, String accepts, Settings setting) {
    /** Whether it still counts. */
    public boolean inForce(Instant now) {
        return now.isBefore(until);
    }
}
