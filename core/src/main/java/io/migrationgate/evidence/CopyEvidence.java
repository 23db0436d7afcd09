package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the restored copies that a plan names, one step in each round; what it sees stands in place of the records of
 * earlier runs.
 */
public final class CopyEvidence implements EvidenceSource {
    private final DatabaseReader databases;
    private final Records records;
    private final InstantSource clock;
    private @Nullable Deque<BackupEntry> left;
    private @Nullable CopyDrill drill;

    public CopyEvidence(DatabaseReader databases, Records records, InstantSource clock) {
        this.databases = databases;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(DrillRecord.evidence(Backup.Side.SOURCE), DrillRecord.evidence(Backup.Side.TARGET));
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        Deque<BackupEntry> pending = left;
        if (pending == null) {
            pending = new ArrayDeque<>();
            for (BackupEntry entry : BackupEntry.wanted(scope, DrillRecord::evidence)) {
                if (entry.asset() instanceof Database && entry.looksIntoCopy()) {
                    pending.add(entry);
                }
            }
            left = pending;
        }
        BackupEntry entry = pending.peek();
        if (entry == null) {
            return book;
        }
        CopyDrill at = drill == null ? new CopyDrill(entry, databases, records, clock) : drill;
        drill = at;
        CountedRows counted = book.find(CountedRows.KIND, entry.asset().name())
                .flatMap(Reading::evidence)
                .map(Evidence::value)
                .orElse(null);
        at.step(until, counted);
        if (!at.finished()) {
            return book;
        }
        pending.remove();
        drill = null;
        return book.with(DrillRecord.evidence(entry.backup().side()), entry.subject(), at.result());
    }

    @Override
    public boolean finished() {
        return left != null && left.isEmpty();
    }
}
