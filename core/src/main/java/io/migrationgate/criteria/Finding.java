package io.migrationgate.criteria;

import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Waiver;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A criterion applied to an asset or phase.
 *
 * @param subject name of the asset, the phase, or the migration where the whole plan is meant
 * @param level how well the observed is known
 * @param observedAt when it was read; null when nothing was
 * @param source where it was read
 * @param remedy what to do; null when it passed
 * @param waiver the waiver that it is judged or accepted by
 * @param grade how strong the proof is inside its level, in a word; null where nothing is graded
 */
public record Finding(
        CriterionId criterion,
        String subject,
        Stage stage,
        Status status,
        Level level,
        Sentence expected,
        Sentence observed,
        @Nullable Instant observedAt,
        @Nullable String source,
        @Nullable Sentence remedy,
        @Nullable Waiver waiver,
        @Nullable String grade) {
    /** What a criterion came to. */
    public enum Status {
        PASS,
        FAIL,
        INCONCLUSIVE,
        WAIVED
    }

    /** The same finding as accepted by a person. */
    public Finding waivedBy(Waiver by) {
        return with(Status.WAIVED, by, grade);
    }

    /** The same finding, with the waiver named whose settings it was judged by. */
    public Finding judgedBy(Waiver by) {
        return with(status, by, grade);
    }

    /** The same finding with a grade. */
    public Finding graded(String word) {
        return with(status, waiver, word);
    }

    private Finding with(Status other, @Nullable Waiver by, @Nullable String word) {
        return new Finding(
                criterion, subject, stage, other, level, expected, observed, observedAt, source, remedy, by, word);
    }
}
