package io.migrationgate.evidence;

import io.migrationgate.plan.DtsReference;
import java.util.List;
import java.util.Optional;

/**
 * All tasks of one type in one region, read to the last page.
 *
 * @param calls how many calls it took
 * @param callsPerSecond the documented rate at which an account may make them
 */
public record DtsListing(List<DtsTask> tasks, int calls, int callsPerSecond) {
    public DtsListing {
        tasks = List.copyOf(tasks);
    }

    /** The task with that id in that direction; the instance may differ, which is for a criterion to judge. */
    public Optional<DtsTask> find(DtsReference reference) {
        return tasks.stream()
                .filter(task -> task.job().equals(reference.job()) && task.direction() == reference.direction())
                .findFirst();
    }
}
