package io.migrationgate.report;

/**
 * A criterion that applies to the plan and that this version cannot judge.
 *
 * @param asset the asset, or {@code plan} where the whole plan or its phases are meant
 */
public record NotJudged(String criterion, String asset) {}
