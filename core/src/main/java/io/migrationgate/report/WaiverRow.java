package io.migrationgate.report;

import java.time.Instant;

/**
 * A waiver of the plan.
 *
 * @param inForce false when it has expired and therefore waives nothing
 */
public record WaiverRow(
        String criterion,
        String asset,
        String by,
        Instant until,
        String reason,
        String accepts,
        String setting,
        boolean inForce) {}
