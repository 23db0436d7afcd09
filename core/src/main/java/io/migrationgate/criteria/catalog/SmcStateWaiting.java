package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcJobState;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.evidence.SmcSourceLookup;
import io.migrationgate.plan.Server;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a server could be cut over at any moment: its job waits between two runs, its source is online and its
 * last run left a copy.
 *
 * <p>SMC takes the cutover of a waiting job alone, so a run that copies just now leaves it open. A run does not say how
 * it ended: an end, an image where one is made, and no error of the job are the proof.
 */
final class SmcStateWaiting extends SmcJobCriterion {
    SmcStateWaiting() {
        super(CriterionId.SMC_STATE);
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(SmcJobLookup.KIND, SmcSourceLookup.KIND);
    }

    @Override
    Sentence expected(Case subject) {
        return Sentence.of("smc-state.expected");
    }

    @Override
    Finding judge(Case subject, Evidence<?> proof, SmcJob job, Sentence expected) {
        Tally tally = new Tally();
        state(job, tally);
        Incremental.look(job, tally);
        lastRun(job, tally);
        String name = subject.asset().name();
        Optional<Evidence<SmcSourceLookup>> source = subject.live(SmcSourceLookup.KIND, name);
        if (source.isEmpty() && !tally.hasWrong()) {
            return subject.unread(SmcSourceLookup.KIND, name, expected);
        }
        source.ifPresent(read -> source(subject, read.value().source(), tally));
        return tally.weigh(subject, proof, expected, "smc-state");
    }

    private static void state(SmcJob job, Tally tally) {
        SmcJobState state = job.state();
        String word = job.status() == null ? "-" : job.status();
        switch (state) {
            case WAITING -> tally.right(Sentence.of("smc-state.job", word));
            case RUNNING -> tally.unclear(Sentence.of("smc-state.job-runs", word));
            case UNKNOWN -> tally.unclear(Sentence.of("smc-state.job-unknown", word));
            case READY, STOPPED, IN_ERROR, FINISHED, EXPIRED, DELETING ->
                tally.wrong(Sentence.of("smc-state.job", word));
        }
        if (job.error() != null) {
            tally.wrong(Sentence.of("smc-state.job-error", job.error()));
        }
    }

    private static void lastRun(SmcJob job, Tally tally) {
        List<SmcJob.Run> runs = job.runs();
        if (runs == null || runs.stream().anyMatch(run -> run.start() == null)) {
            tally.unclear(Sentence.of("smc-state.runs-unknown"));
            return;
        }
        Optional<SmcJob.Run> newest = runs.stream().max(Comparator.comparing(SmcStateWaiting::start));
        if (newest.isEmpty()) {
            tally.wrong(Sentence.of("smc-state.no-run"));
            return;
        }
        Instant end = newest.get().end();
        if (end == null) {
            tally.unclear(Sentence.of("smc-state.run-open", start(newest.get())));
        } else if (!job.complete(newest.get())) {
            tally.wrong(Sentence.of("smc-state.run-without-image", end));
        } else {
            tally.right(Sentence.of("smc-state.run-complete", end));
        }
    }

    private static Instant start(SmcJob.Run run) {
        return Objects.requireNonNull(run.start(), "runs without a start are not compared");
    }

    private static void source(Case subject, @Nullable SmcSource source, Tally tally) {
        if (source == null) {
            tally.wrong(Sentence.of("smc.no-source", ((Server) subject.asset()).source()));
            return;
        }
        String word = source.state() == null ? "-" : source.state();
        switch (word.toLowerCase(Locale.ROOT)) {
            case "available", "inuse" -> tally.right(Sentence.of("smc-state.source", word));
            case "unavailable", "deleting" -> tally.wrong(Sentence.of("smc-state.source", word));
            default -> tally.unclear(Sentence.of("smc-state.source-unknown", word));
        }
        if (source.error() != null) {
            tally.wrong(Sentence.of("smc-state.source-error", source.error()));
        }
    }
}
