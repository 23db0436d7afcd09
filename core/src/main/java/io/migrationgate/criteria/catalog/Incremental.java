package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SmcJob;

/** Looks whether an SMC job copies again and again; another one has copied an old state once. */
final class Incremental {
    private Incremental() {}

    static void look(SmcJob job, Tally tally) {
        Boolean once = job.runOnce();
        if (once == null) {
            tally.unclear(Sentence.of("smc.incremental-unknown"));
        } else if (once) {
            tally.wrong(Sentence.of("smc.runs-once"));
        } else {
            Long hours = job.frequency();
            tally.right(hours == null ? Sentence.of("smc.incremental") : Sentence.of("smc.incremental-every", hours));
        }
    }
}
