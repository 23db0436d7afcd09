package io.migrationgate.report;

/**
 * A criterion that applies to the plan and that this version cannot judge.
 *
 * @param asset the asset, or the migration where the whole plan is meant
 */
public record NotJudged(String criterion, String asset) {}
