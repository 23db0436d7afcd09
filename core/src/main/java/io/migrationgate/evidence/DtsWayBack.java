package io.migrationgate.evidence;

import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference.Reverse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list of synchronisation tasks, read to its end, says of the way back of a database.
 *
 * @param prepared the reverse task that the plan names; null when it names none, or when the list does not hold it
 * @param readers the other tasks that read from the cloud instance that the database moves to
 */
public record DtsWayBack(@Nullable DtsTask prepared, List<DtsTask> readers) {
    public static final EvidenceKind<DtsWayBack> KIND = new EvidenceKind<>("dts-way-back", DtsWayBack.class);

    public DtsWayBack {
        readers = List.copyOf(readers);
    }

    static DtsWayBack of(DtsListing synchronisations, Database database) {
        List<DtsTask> tasks = synchronisations.tasks();
        DtsTask prepared = database.dts().reverse() instanceof Reverse.Prepared named
                ? tasks.stream()
                        .filter(task -> task.job().equals(named.job()))
                        .findFirst()
                        .orElse(null)
                : null;
        Optional<String> target = synchronisations
                .find(database.dts())
                .map(forward -> forward.target().instance());
        List<DtsTask> readers = target.map(instance -> tasks.stream()
                        .filter(task -> instance.equals(task.source().instance()))
                        .toList())
                .orElse(List.of());
        return new DtsWayBack(prepared, readers);
    }
}
