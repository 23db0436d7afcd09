package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Looks the DTS task of each database up once, all tasks of a type and cloud in one list: for runs that watch no delay. */
public final class TaskEvidence implements EvidenceSource {
    private record Listed(Cloud cloud, DtsReference.Type type) {}

    private final DtsReader reader;

    public TaskEvidence(DtsReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(EvidenceKind.DTS_TASK);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        Map<Listed, Reading<DtsListing>> listings = new LinkedHashMap<>();
        EvidenceBook filled = book;
        for (Database database : scope.assets(Database.class)) {
            Listed listed = new Listed(scope.cloud(database), database.dts().type());
            Reading<DtsLookup> lookup = listings.computeIfAbsent(
                            listed, one -> reader.tasks(one.cloud(), one.type(), until))
                    .map(tasks -> new DtsLookup(tasks.find(database.dts()).orElse(null)));
            filled = filled.with(EvidenceKind.DTS_TASK, database.name(), lookup);
        }
        return filled;
    }
}
