package io.migrationgate;

import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.report.AssessmentReport.Note;
import io.migrationgate.watch.AssessmentResult;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was seen in restored copies as signed records: a later run counts them, whatever became of the copies. */
final class DrillRecording implements Recording {
    private final Records records;
    private final RecordOrigin origin;

    DrillRecording(Records records, RecordOrigin origin) {
        this.records = records;
        this.origin = origin;
    }

    @Override
    public List<Note> write(AssessmentResult result) {
        List<Note> notes = new ArrayList<>();
        for (Database database : result.assignment().plan().databases()) {
            for (Side side : Side.values()) {
                for (BackupEntry entry : BackupEntry.of(database, side)) {
                    result.book()
                            .find(DrillRecord.evidence(side), entry.subject())
                            .flatMap(Reading::evidence)
                            .filter(seen -> seen.level() == Level.LIVE)
                            .ifPresent(seen -> notes.add(new Note(database.name(), written(entry, seen))));
                }
            }
        }
        return notes;
    }

    private Sentence written(BackupEntry entry, Evidence<DrillRecord> seen) {
        DrillRecord drill = seen.value();
        return records.write(DrillRecord.kind(drill.side()), entry.asset().name(), origin, seen.observedAt(), drill)
                .map(problem -> Sentence.of("fact.drill-not-recorded", drill.backupId(), problem))
                .orElseGet(() -> Sentence.of("fact.drill-recorded", drill.backupId()));
    }
}
