package io.migrationgate.it.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Keeps the tasks in the order of their making, which is the order of every list. */
final class TaskList {
    private final TaskClock clock;
    private final List<DtsTask> tasks = new CopyOnWriteArrayList<>();

    TaskList(TaskClock clock) {
        this.clock = clock;
    }

    DtsTask add(DtsTask task) {
        tasks.add(task);
        return task;
    }

    List<DtsTask> matching(Predicate<DtsTask> condition) {
        return tasks.stream()
                .filter(task -> task.isPresent(clock.elapsed()))
                .filter(condition)
                .toList();
    }

    /** The task of a job, which may be the way back of a two-way task. */
    Optional<DtsTask> job(String id, String region) {
        List<DtsTask> both = new ArrayList<>();
        for (DtsTask task : inRegion(region, task -> true)) {
            both.add(task);
            task.reverse().ifPresent(both::add);
        }
        return both.stream().filter(task -> task.job().equals(id)).findFirst();
    }

    Optional<DtsTask> instance(String id, JobType type, String region) {
        return inRegion(region, task -> task.type() == type && task.instance().equals(id)).stream()
                .findFirst();
    }

    private List<DtsTask> inRegion(String region, Predicate<DtsTask> condition) {
        return matching(task -> region.isEmpty() || task.region().equals(region)).stream()
                .filter(condition)
                .toList();
    }
}
