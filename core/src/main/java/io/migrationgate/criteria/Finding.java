package io.migrationgate.criteria;

import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Waiver;
import java.time.Instant;
import java.util.function.UnaryOperator;
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
 * @param expiry when the proof becomes too old; null where it does not outlive the run anyway, or does not age
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
        @Nullable String grade,
        @Nullable Instant expiry) {
    /** What a criterion came to. */
    public enum Status {
        PASS,
        FAIL,
        INCONCLUSIVE,
        WAIVED
    }

    /** The same finding as accepted by a person. */
    public Finding waivedBy(Waiver by) {
        return with(Status.WAIVED, by, grade, expiry);
    }

    /** The same finding, with the waiver named whose settings it was judged by. */
    public Finding judgedBy(Waiver by) {
        return with(status, by, grade, expiry);
    }

    /** The same finding with a grade. */
    public Finding graded(String word) {
        return with(status, waiver, word, expiry);
    }

    /** The same finding, saying more of what was seen. */
    public Finding observing(UnaryOperator<Sentence> more) {
        return new Finding(
                criterion,
                subject,
                stage,
                status,
                level,
                expected,
                more.apply(observed),
                observedAt,
                source,
                remedy,
                waiver,
                grade,
                expiry);
    }

    /** The same finding, whose proof counts until that time. */
    public Finding until(Instant time) {
        return with(status, waiver, grade, time);
    }

    private Finding with(Status other, @Nullable Waiver by, @Nullable String word, @Nullable Instant until) {
        return new Finding(
                criterion,
                subject,
                stage,
                other,
                level,
                expected,
                observed,
                observedAt,
                source,
                remedy,
                by,
                word,
                until);
    }
}
