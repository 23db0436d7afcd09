package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.catalog.Catalog;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagSamples;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Holds what the report alone shows, the history of delays: it is no proof, so that nothing that happens to it may change a
 * finding. A criterion that comes to need it takes it out of here and into {@link RemovalTest}.
 */
class ShownEvidenceTest {
    private static final MigrationPlan PLAN = Plans.of(Plans.SERVER);

    private final FakeCloud cloud = new FakeCloud();
    private final AssessmentResult run = Drive.toTheEnd(Drive.readiness(PLAN, cloud), cloud);

    @Test
    void noCriterionNeedsIt() {
        assertThat(Catalog.all())
                .allSatisfy(
                        criterion -> assertThat(criterion.needs()).doesNotContain(LagHistory.KIND, LagSamples.KIND));
    }

    @Test
    void whateverItSaysChangesNoFinding() {
        List<Finding> without = findings(run.book());
        Instant now = run.finishedAt();
        LagHistory terrible = new LagHistory(
                now.minus(Duration.ofDays(31)),
                now,
                Duration.ofMinutes(5),
                List.of(new LagHistory.Point(now.minusSeconds(600), Duration.ofHours(9))));
        NoEvidence<LagHistory> none =
                new NoEvidence<>("cms", now, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));

        for (String database : List.of("orders", "ledger")) {
            assertThat(findings(run.book().with(LagHistory.KIND, database, none)))
                    .isEqualTo(without);
            assertThat(findings(run.book()
                            .with(LagHistory.KIND, database, new Evidence<>(Level.LIVE, "cms", now, "d", terrible))))
                    .isEqualTo(without);
            assertThat(findings(run.book()
                            .with(
                                    LagSamples.KIND,
                                    database,
                                    new Evidence<>(Level.RECORDED, "r", now, "d", new LagSamples(List.of())))))
                    .isEqualTo(without);
        }
    }

    @Test
    void itIsReadOnlyWhereTheAssignmentShowsIt() {
        Assignment plain = new Assignment(
                PLAN, EnumSet.allOf(CriterionId.class), true, PLAN.assets(), Settings.NONE, Patience.ONE_WINDOW);

        assertThat(plain.shown()).isEmpty();
        assertThat(plain.showing(Set.of(LagHistory.KIND)).shown()).containsExactly(LagHistory.KIND);
        assertThat(plain.showing(Set.of(LagHistory.KIND)).criteria()).isEqualTo(plain.criteria());
    }

    private List<Finding> findings(EvidenceBook book) {
        return new Judge(run.assignment()).findings(book, run.startedAt(), run.finishedAt());
    }
}
