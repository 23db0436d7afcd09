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

    /**
     * The task with that id in that direction; the instance may differ, which is for a criterion to judge.
     *
     * <p>DTS lists the reverse direction of a two-way task under an id of its own, but takes the forward id with a
     * direction in its calls; a plan may give either.
     */
    public Optional<DtsTask> find(DtsReference reference) {
        Optional<DtsTask> exact = find(reference.job(), reference.direction());
        if (exact.isPresent() || reference.direction() == DtsReference.Direction.FORWARD) {
            return exact;
        }
        return find(reference.job(), DtsReference.Direction.FORWARD)
                .flatMap(forward -> tasks.stream()
                        .filter(task -> task.direction() == DtsReference.Direction.REVERSE)
                        .filter(task -> task.instance().equals(forward.instance()))
                        .findFirst());
    }

    private Optional<DtsTask> find(String job, DtsReference.Direction direction) {
        return tasks.stream()
                .filter(task -> task.job().equals(job) && task.direction() == direction)
                .findFirst();
    }
}
