package io.migrationgate.plan;

import java.time.Instant;

/**
 * Accepts a named loss for one criterion and one asset, until it expires.
 *
 * @param asset name of an asset; id of a phase for a criterion on phases, {@link #PLAN} for one on the plan
 * @param by who accepts it
 * @param accepts what may be lost
 * @param setting looser settings that the finding is judged by; none turns a FAIL or INCONCLUSIVE into WAIVED
 */
public record Waiver(
        String criterion, String asset, String by, Instant until, String reason, String accepts, Settings setting) {
    /** What a waiver of a criterion on the plan as a whole names instead of an asset. */
    public static final String PLAN = "plan";

    /** Whether it still counts. */
    public boolean inForce(Instant now) {
        return now.isBefore(until);
    }
}
