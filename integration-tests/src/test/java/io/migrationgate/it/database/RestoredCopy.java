package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.MigrationGate;
import io.migrationgate.adapter.file.DirectoryEvidenceStore;
import io.migrationgate.evidence.BackupGrade;
import io.migrationgate.evidence.CopyEvidence;
import io.migrationgate.evidence.CountedRows;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.RowCountEvidence;
import io.migrationgate.evidence.Scope;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.Signing;
import io.migrationgate.evidence.SigningKey;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Takes a real database through a drill: its rows are counted, it is backed up and restored by the test, its rows are counted
 * again, and the copy is looked into.
 */
final class RestoredCopy {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final RecordOrigin ORIGIN = new RecordOrigin("00ff", "0.1.0", "it", "run-1");

    private final DatabaseReader databases;
    private final String endpoints;
    private final Records records;
    private Instant takenAt = Instant.MIN;
    private EvidenceBook book = EvidenceBook.empty();

    /** @param endpoints engine, source and copy as a plan writes them, the copy without what it is a copy of */
    RestoredCopy(DatabaseReader databases, String endpoints, Path folder) {
        this.databases = databases;
        this.endpoints = endpoints;
        Signing key = Signing.with(
                SigningKey.of("the key of these tests, long enough for use").orElseThrow());
        this.records = new Records("drilled", false, new DirectoryEvidenceStore(folder, CLOCK), null, () -> key, CLOCK);
    }

    /** Counts the rows of the source and records them, as an earlier run would have. */
    void counted() {
        Reading<CountedRows> reading = countedNow();
        Evidence<CountedRows> rows = reading.evidence().orElseThrow(() -> new AssertionError(reading));
        assertThat(records.write(CountedRows.RECORD, "orders", ORIGIN, rows.observedAt(), rows.value()))
                .isEmpty();
        book = EvidenceBook.empty();
    }

    /** Counts the rows of the source in the run that looks into the copy. */
    Reading<CountedRows> countedNow() {
        read(new RowCountEvidence(databases, CLOCK));
        return book.find(CountedRows.KIND, "orders").orElseThrow();
    }

    /** Remembers that the backup is taken now. */
    void taken() {
        takenAt = CLOCK.instant();
    }

    /** What looking into the copy came to. */
    Reading<DrillRecord> look() {
        read(new CopyEvidence(databases, records, CLOCK));
        return book.find(DrillRecord.evidence(Side.SOURCE), "orders").orElseThrow();
    }

    /** The copy is what had been backed up, in everything that can be compared. */
    void isContentChecked() {
        Reading<DrillRecord> reading = look();
        DrillRecord drill = reading.evidence()
                .orElseThrow(() -> new AssertionError(reading))
                .value();
        assertThat(drill.grade()).as("%s", drill).isEqualTo(BackupGrade.CONTENT_CHECKED);
    }

    /** The copy is not what had been backed up, for these reasons. */
    void fails(String... reasons) {
        Reading<DrillRecord> reading = look();
        DrillRecord drill = reading.evidence()
                .orElseThrow(() -> new AssertionError(reading))
                .value();
        assertThat(drill.grade()).isEqualTo(BackupGrade.EXISTS);
        assertThat(drill.checks().failures(takenAt)).extracting(Sentence::key).containsExactly(reasons);
    }

    private void read(EvidenceSource source) {
        MigrationPlan plan = plan();
        Scope scope = new Scope(plan, plan.assets(), source.kinds());
        do {
            book = source.read(scope, book, CLOCK.instant().plusSeconds(60));
        } while (!source.finished());
    }

    private MigrationPlan plan() {
        String about =
                ", backup: b-17, takenAt: " + (takenAt.equals(Instant.MIN) ? CLOCK.instant() : takenAt) + " } } } ]";
        String text = """
                migration: drilled
                clouds: { main: { region: cn-hangzhou } }
                databases:
                  - { name: orders, dts: { instance: dts1, job: job1, type: sync }, %s%s }
                """.formatted(endpoints, about);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return MigrationGate.read(new PlanText("migration.yaml", bytes), Set.of());
    }
}
