package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Reverse;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the reverse task that a plan names: a synchronisation, paused, from the target of the forward task to its source.
 *
 * <p>One that runs already would carry writes back before anybody decided it.
 */
record PreparedWayBack(Case subject, Reverse.Prepared named, DtsTask forward, Tally tally) {
    void look(@Nullable DtsTask found) {
        if (found == null) {
            tally.wrong(Sentence.of(
                    "dts-reverse-path.absent", named.job(), subject.cloud().region()));
            return;
        }
        tally.compare("reverse.instance", named.instance(), found.instance());
        if (found.type() != DtsReference.Type.SYNC) {
            tally.unclear(Sentence.of("dts-reverse-path.type-unknown", named.job()));
        }
        state(found);
        DtsEnds.compare("reverse.source", forward.target(), found.source(), tally);
        DtsEnds.compare("reverse.target", forward.source(), found.target(), tally);
    }

    private void state(DtsTask found) {
        String word = found.status() == null ? "-" : found.status();
        switch (found.state()) {
            case PAUSED -> tally.right(Sentence.of("dts-reverse-path.paused", named.job(), word));
            case RETRYING, CHANGING, UNKNOWN ->
                tally.unclear(Sentence.of("dts-reverse-path.state-unclear", named.job(), word));
            case RUNNING, NOT_YET_INCREMENTAL, FAILED, FINISHED, LOCKED, ABSENT ->
                tally.wrong(Sentence.of("dts-reverse-path.not-paused", named.job(), word));
        }
    }
}
