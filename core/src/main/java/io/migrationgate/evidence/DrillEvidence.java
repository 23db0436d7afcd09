package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** Reads the records of restored backups: the one that an entry names, else the newest of the asset and side. */
public final class DrillEvidence implements EvidenceSource {
    private final Records records;

    public DrillEvidence(Records records) {
        this.records = records;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(DrillRecord.evidence(Backup.Side.SOURCE), DrillRecord.evidence(Backup.Side.TARGET));
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (BackupEntry entry : BackupEntry.wanted(scope, DrillRecord::evidence)) {
            Backup.Side side = entry.backup().side();
            filled = filled.with(DrillRecord.evidence(side), entry.subject(), drill(entry, DrillRecord.kind(side)));
        }
        return filled;
    }

    private Reading<DrillRecord> drill(BackupEntry entry, RecordKind<DrillRecord> kind) {
        String asset = entry.asset().name();
        if (!entry.namesDrill()) {
            return records.newest(kind, asset);
        }
        Backup.Restored restored = Objects.requireNonNull(entry.backup().restored());
        return records.file(Objects.requireNonNull(restored.drill()), kind, asset);
    }
}
