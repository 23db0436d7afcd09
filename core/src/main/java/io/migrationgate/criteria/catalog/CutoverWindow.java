package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.WayBack;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the window: it is set, not over, and what is left of it is long enough for all budgets and the way back.
 *
 * <p>How likely the delays are to stay below their limits for so long is stated from their past, and not judged: a person
 * decides. Without a past there is nothing to state, and the criterion stays open.
 */
final class CutoverWindow extends SequenceCriterion {
    CutoverWindow() {
        super(
                CriterionId.CUTOVER_WINDOW,
                "https://www.alibabacloud.com/help/en/cms/developer-reference/api-cms-2019-01-01-describemetriclist",
                Set.of(LagHistory.KIND));
    }

    @Override
    public Finding judge(Case subject) {
        MigrationPlan plan = subject.plan();
        Duration budget = subject.sequence().budget();
        Duration back = wayBack(plan);
        Sentence expected = Sentence.of("cutover-window.expected", budget.plus(back));
        Optional<Cutover.Window> set = Optional.ofNullable(plan.cutover()).map(Cutover::window);
        if (set.isEmpty()) {
            return subject.planned(
                    Status.FAIL, expected, Sentence.of("cutover-window.unset"), Sentence.of("cutover-window.do-set"));
        }
        Cutover.Window window = set.get();
        Instant end = window.notAfter();
        if (!subject.now().isBefore(end)) {
            return wrong(subject, expected, Sentence.of("cutover-window.over", end));
        }
        Instant begin = window.notBefore().isBefore(subject.now()) ? subject.now() : window.notBefore();
        Duration left = Duration.between(begin, end);
        if (left.compareTo(budget.plus(back)) < 0) {
            return wrong(subject, expected, Sentence.of("cutover-window.short", begin, end, left, budget, back));
        }
        Sentence fits = Sentence.of("cutover-window.fits", begin, end, left, budget, back);
        return plan.databases().isEmpty()
                ? subject.planned(Status.PASS, expected, fits, null)
                : new WindowOutlook(subject, expected, fits)
                        .judge(begin, Duration.between(window.notBefore(), end).plus(back));
    }

    private static Finding wrong(Case subject, Sentence expected, Sentence observed) {
        return subject.planned(Status.FAIL, expected, observed, Sentence.of("cutover-window.do-longer"));
    }

    /** All ways back, one after another, as far as the plan says how long they take. */
    private static Duration wayBack(MigrationPlan plan) {
        return plan.rollback().values().stream()
                .map(WayBack::time)
                .filter(Objects::nonNull)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
