package io.migrationgate.progress;

import java.time.Instant;

/**
 * Says that a verb goes on after its host was restarted: the run keeps its start and its deadlines, and nothing that was
 * read before counts.
 *
 * <p>At least one round had been made before. A verb that had not come so far is begun anew.
 *
 * @param startedAt when the whole run began
 * @param lastAdvanceAt when it was advanced for the last time before it was interrupted
 */
public record Resumption(Instant startedAt, Instant lastAdvanceAt) {}
