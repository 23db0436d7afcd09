package io.migrationgate;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.LagSamples;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.StateStore;
import io.migrationgate.report.AssessmentReport.Note;
import io.migrationgate.watch.AssessmentResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the delays that a run has sampled as signed records, each together with what earlier runs kept.
 *
 * <p>Nothing is kept where the plan names no key to sign with. Whether records are written changes no verdict, and is said in
 * the report either way. Of two runs that end at the same moment one may not know the other's samples: these are lost.
 */
final class LagRecording implements Recording {
    private final Records records;
    private final RecordOrigin origin;

    private LagRecording(Records records, RecordOrigin origin) {
        this.records = records;
        this.origin = origin;
    }

    /** The recording of a run of that plan in that world. */
    static Recording of(MigrationPlan plan, World world, RecordOrigin origin) {
        StateStore state = plan.state();
        return state == null || state.signing() == null
                ? result -> List.of()
                : new LagRecording(world.records(plan), origin);
    }

    @Override
    public List<Note> write(AssessmentResult result) {
        List<Note> notes = new ArrayList<>();
        for (Database database : result.assignment().plan().databases()) {
            result.book()
                    .find(LagSeries.KIND, database.name())
                    .flatMap(Reading::evidence)
                    .ifPresent(series -> write(database.name(), series).ifPresent(notes::add));
        }
        return notes;
    }

    private Optional<Note> write(String database, Evidence<LagSeries> series) {
        LagSamples sampled = series.value().minutes();
        if (sampled.minutes().isEmpty()) {
            return Optional.empty();
        }
        LagSamples kept = earlier(database).map(sampled::after).orElse(sampled);
        Sentence said = records.write(LagSamples.RECORD, database, origin, series.observedAt(), kept)
                .map(problem -> Sentence.of("fact.samples-not-recorded", problem))
                .orElseGet(() -> Sentence.of(
                        "fact.samples-recorded",
                        sampled.minutes().size(),
                        kept.minutes().size()));
        return Optional.of(new Note(database, said));
    }

    /** Only what carries our signature goes on: signed again, anything else would count as ours. */
    private Optional<LagSamples> earlier(String database) {
        return records.newest(LagSamples.RECORD, database)
                .evidence()
                .filter(evidence -> evidence.level() == Level.RECORDED)
                .map(Evidence::value);
    }
}
