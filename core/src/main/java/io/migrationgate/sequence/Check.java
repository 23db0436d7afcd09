package io.migrationgate.sequence;

/**
 * Something that must be seen before a phase, or its way back, is over.
 *
 * @param subject name of the asset, or id of the phase where it is about the phase as a whole
 */
public record Check(String subject, Observation observation) {}
