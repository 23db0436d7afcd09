package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what DTS knows of the way back of the databases: one list of synchronisation tasks for all databases of a cloud.
 */
public final class WayBackEvidence implements EvidenceSource {
    private final DtsReader reader;

    public WayBackEvidence(DtsReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(DtsWayBack.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (Map.Entry<Cloud, List<Database>> entry :
                scope.byCloud(Database.class).entrySet()) {
            List<Database> databases =
                    entry.getValue().stream().filter(WayBackEvidence::hasOne).toList();
            if (databases.isEmpty()) {
                continue;
            }
            Reading<DtsListing> listing = reader.tasks(entry.getKey(), DtsReference.Type.SYNC, until);
            for (Database database : databases) {
                filled = filled.with(
                        DtsWayBack.KIND, database.name(), listing.map(tasks -> DtsWayBack.of(tasks, database)));
            }
        }
        return filled;
    }

    private static boolean hasOne(Database database) {
        DtsReference.Reverse reverse = database.dts().reverse();
        return reverse instanceof DtsReference.Reverse.Auto || reverse instanceof DtsReference.Reverse.Prepared;
    }
}
