package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsState;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Database;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether the DTS task is in its incremental stage, in its declared direction.
 *
 * <p>A task that retries or is being changed may be well in a minute: nothing is concluded from it. Every other state
 * than running is known to be wrong.
 */
final class DtsStateRunning implements Criterion {
    @Override
    public CriterionId id() {
        return CriterionId.DTS_STATE;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/developer-reference/api-describedtsjobs";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(EvidenceKind.DTS_TASK);
    }

    @Override
    public Finding judge(Case subject) {
        Sentence expected = Sentence.of(
                "dts-state.expected",
                subject.database().dts().direction().name().toLowerCase(Locale.ROOT));
        Optional<Evidence<DtsLookup>> read =
                subject.live(EvidenceKind.DTS_TASK, subject.asset().name());
        if (read.isEmpty()) {
            return subject.unread(EvidenceKind.DTS_TASK, subject.asset().name(), expected);
        }
        DtsState state = read.get().value().state();
        DtsTask task = read.get().value().task();
        String word = task == null || task.status() == null ? "-" : task.status();
        Sentence observed = Sentence.of("dts-state.is-" + key(state), word);
        return switch (state) {
            case RUNNING -> subject.pass(read.get(), expected, observed);
            case RETRYING, CHANGING, UNKNOWN ->
                subject.inconclusive(read.get(), expected, observed, Sentence.of("dts-state.do-" + key(state)));
            case NOT_YET_INCREMENTAL, PAUSED, FAILED, FINISHED, LOCKED, ABSENT ->
                subject.fail(read.get(), expected, observed, Sentence.of("dts-state.do-" + key(state)));
        };
    }

    private static String key(DtsState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
