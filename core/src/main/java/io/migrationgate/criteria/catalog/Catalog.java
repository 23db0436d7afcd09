package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import java.util.List;
import java.util.Optional;

/** Lists every criterion that this version judges, in the order of the report. */
public final class Catalog {
    private static final List<Criterion> ALL = List.of(
            new InventoryFound(),
            new ToolFit(),
            new DtsStateRunning(),
            new DtsPrecheckPassed(),
            new DtsLagSustained(),
            new DtsPrivileges(),
            new DtsSourceSettings(),
            new SchemaHazards(),
            new BackupFresh(),
            new BackupRestored(),
            new DtsReversePath(),
            new DataVerified(),
            new SmcStateWaiting(),
            new SmcSyncAge(),
            new SmcExpiry(),
            new ObjectsTransferred(),
            new ObjectsVerified(),
            new TrafficTtl(),
            new TrafficState(),
            new CutoverOrder(),
            new CutoverCriteria(),
            new CutoverWindow(),
            new RollbackPath(),
            new RollbackTested(),
            new TargetClosed(),
            new TransactionsShort(),
            new SequencesAhead());

    private Catalog() {}

    public static List<Criterion> all() {
        return ALL;
    }

    /** The criterion of that id, if this version judges it. */
    public static Optional<Criterion> find(CriterionId id) {
        return ALL.stream().filter(criterion -> criterion.id() == id).findFirst();
    }
}
