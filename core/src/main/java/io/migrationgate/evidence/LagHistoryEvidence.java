package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads how late the databases' tasks have been: the cloud's metrics, those of one cloud and task type together, and what
 * the gate has recorded itself.
 */
public final class LagHistoryEvidence implements EvidenceSource {
    private static final String SOURCE = "metrics";

    private record Listed(Cloud cloud, DtsReference.Type type) {}

    private final LagHistoryReader reader;
    private final Records records;
    private final InstantSource clock;

    public LagHistoryEvidence(LagHistoryReader reader, Records records, InstantSource clock) {
        this.reader = reader;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(LagHistory.KIND, LagSamples.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        if (scope.wants(LagHistory.KIND)) {
            filled = histories(scope, filled, until);
        }
        // Without state nothing was recorded, and saying so for every database would help nobody.
        if (scope.wants(LagSamples.KIND) && scope.plan().state() != null) {
            for (Database database : scope.assets(Database.class)) {
                filled = filled.with(
                        LagSamples.KIND, database.name(), records.newest(LagSamples.RECORD, database.name()));
            }
        }
        return filled;
    }

    private EvidenceBook histories(Scope scope, EvidenceBook book, Instant until) {
        Map<Listed, List<Database>> listed = new LinkedHashMap<>();
        EvidenceBook filled = book;
        for (Database database : scope.assets(Database.class)) {
            if (database.dts().direction() == DtsReference.Direction.FORWARD) {
                Listed one = new Listed(scope.cloud(database), database.dts().type());
                listed.computeIfAbsent(one, same -> new ArrayList<>()).add(database);
            } else {
                filled = filled.with(LagHistory.KIND, database.name(), undirected());
            }
        }
        for (Map.Entry<Listed, List<Database>> entry : listed.entrySet()) {
            filled = histories(entry.getKey(), entry.getValue(), filled, until);
        }
        return filled;
    }

    private EvidenceBook histories(Listed listed, List<Database> databases, EvidenceBook book, Instant until) {
        List<String> instances =
                databases.stream().map(one -> one.dts().instance()).distinct().toList();
        Instant now = clock.instant();
        Reading<Map<String, LagHistory>> read = reader.histories(listed.cloud(), listed.type(), instances, now, until);
        EvidenceBook filled = book;
        for (Database database : databases) {
            filled = filled.with(LagHistory.KIND, database.name(), history(read, database));
        }
        return filled;
    }

    private static Reading<LagHistory> history(Reading<Map<String, LagHistory>> read, Database database) {
        LagHistory history = read.evidence()
                .map(all -> all.value().get(database.dts().instance()))
                .orElse(null);
        if (history == null || history.points().isEmpty()) {
            return read.evidence().isEmpty()
                    ? read.map(none -> none.values().iterator().next())
                    : new NoEvidence<>(
                            read.source(),
                            read.observedAt(),
                            Sentence.of("lag-history.empty", database.dts().instance()),
                            Sentence.of("lag-history.do-monitor"));
        }
        return read.map(all -> history);
    }

    /** The metrics know the instance alone, so that they may mix both ways of a task. */
    private NoEvidence<LagHistory> undirected() {
        return new NoEvidence<>(
                SOURCE, clock.instant(), Sentence.of("lag-history.undirected"), Sentence.of("lag-history.do-monitor"));
    }
}
