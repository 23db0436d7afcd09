package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What looking a task up in a list that was read to its end came to.
 *
 * @param task null when the list does not hold it
 */
public record DtsLookup(@Nullable DtsTask task) {
    /** What the task is doing. */
    public DtsState state() {
        return task == null ? DtsState.ABSENT : task.state();
    }
}
