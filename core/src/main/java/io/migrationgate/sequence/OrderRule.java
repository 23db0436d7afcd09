package io.migrationgate.sequence;

/**
 * A pair of phases that must not be reversed.
 *
 * @param risk key of the sentence that says what would happen
 */
public record OrderRule(PhaseId before, PhaseId after, String risk) {}
