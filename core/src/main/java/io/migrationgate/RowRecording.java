package io.migrationgate;

import io.migrationgate.evidence.CountedRows;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.StateStore;
import io.migrationgate.report.AssessmentReport.Note;
import io.migrationgate.watch.AssessmentResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the row counts of the sources as signed records: what a restored copy is compared with in a later run. */
final class RowRecording implements Recording {
    private final Records records;
    private final RecordOrigin origin;

    private RowRecording(Records records, RecordOrigin origin) {
        this.records = records;
        this.origin = origin;
    }

    /**
     * Whether counts could be kept, as far as the plan says: rows are not counted for nothing. A simulation has a store of its
     * own, and counts where the plan names a copy.
     */
    static boolean wanted(MigrationPlan plan) {
        StateStore state = plan.state();
        boolean kept = state != null && state.signing() != null;
        return kept || (plan.simulated() && BackupVerify.looksIntoCopies(plan));
    }

    /** The recording of a run of that plan in that world. */
    static Recording of(MigrationPlan plan, World world, RecordOrigin origin) {
        if (wanted(plan)) {
            return new RowRecording(world.records(plan), origin);
        }
        Sentence reason = Sentence.of(plan.state() == null ? "record.no-state" : "rows.no-key");
        return result -> plan.simulated() ? List.of() : uncounted(result, reason);
    }

    private static List<Note> uncounted(AssessmentResult result, Sentence reason) {
        return result.assignment().plan().databases().stream()
                .filter(database -> DatabaseAddress.of(database, Side.SOURCE).isPresent())
                .map(database -> new Note(database.name(), Sentence.of("fact.rows-not-recorded", reason)))
                .toList();
    }

    @Override
    public List<Note> write(AssessmentResult result) {
        List<Note> notes = new ArrayList<>();
        for (Database database : result.assignment().plan().databases()) {
            result.book()
                    .find(CountedRows.KIND, database.name())
                    .ifPresent(reading -> notes.add(new Note(database.name(), written(database.name(), reading))));
        }
        return notes;
    }

    private Sentence written(String database, Reading<CountedRows> reading) {
        if (reading instanceof NoEvidence<CountedRows> none) {
            return Sentence.of("fact.rows-not-recorded", none.reason());
        }
        Evidence<CountedRows> counted = reading.evidence().orElseThrow();
        Optional<Sentence> problem =
                records.write(CountedRows.RECORD, database, origin, counted.observedAt(), counted.value());
        return problem.map(reason -> Sentence.of("fact.rows-not-recorded", reason))
                .orElseGet(() -> recorded(counted.value()));
    }

    private static Sentence recorded(CountedRows rows) {
        int tables = rows.tables().size();
        if (!rows.whole()) {
            return Sentence.of("fact.rows-recorded-in-part", tables);
        }
        return rows.uncounted() == 0
                ? Sentence.of("fact.rows-recorded", tables)
                : Sentence.of("fact.rows-recorded-but", tables, rows.uncounted());
    }
}
