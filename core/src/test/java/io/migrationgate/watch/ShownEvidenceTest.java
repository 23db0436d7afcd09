package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.catalog.Catalog;
import io.migrationgate.evidence.CountedRows;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.LagSamples;
import io.migrationgate.evidence.Level;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Holds what the report alone shows, the delays that the gate sampled itself in earlier runs: they are no proof, so that nothing that happens to them may change a
 * finding. A criterion that comes to need them takes them out of here and into {@link RemovalTest}.
 */
class ShownEvidenceTest {
    private static final MigrationPlan PLAN = Plans.of(Plans.SERVER);

    private final FakeCloud cloud = new FakeCloud();
    private final AssessmentResult run = Drive.toTheEnd(Drive.readiness(PLAN, cloud), cloud);

    @Test
    void noCriterionNeedsIt() {
        assertThat(Catalog.all())
                .allSatisfy(
                        criterion -> assertThat(criterion.needs()).doesNotContain(LagSamples.KIND, CountedRows.KIND));
    }

    @Test
    void whateverItSaysChangesNoFinding() {
        List<Finding> without = findings(run.book());
        Instant now = run.finishedAt();
        for (String database : List.of("orders", "ledger")) {
            assertThat(findings(run.book()
                            .with(
                                    LagSamples.KIND,
                                    database,
                                    new Evidence<>(Level.RECORDED, "r", now, "d", new LagSamples(List.of())))))
                    .isEqualTo(without);
            CountedRows rows = new CountedRows(now, Map.of("orders.items", 0L), 9, false);
            assertThat(findings(run.book()
                            .with(CountedRows.KIND, database, new Evidence<>(Level.LIVE, "r", now, "d", rows))))
                    .isEqualTo(without);
        }
    }

    @Test
    void itIsReadOnlyWhereTheAssignmentShowsIt() {
        Assignment plain = new Assignment(
                PLAN, EnumSet.allOf(CriterionId.class), true, PLAN.assets(), Settings.NONE, Patience.ONE_WINDOW);

        assertThat(plain.shown()).isEmpty();
        assertThat(plain.showing(Set.of(LagSamples.KIND)).shown()).containsExactly(LagSamples.KIND);
        assertThat(plain.showing(Set.of(LagSamples.KIND)).criteria()).isEqualTo(plain.criteria());
        assertThat(plain.showing(Set.of(LagSamples.KIND))
                        .alsoShowing(CountedRows.KIND)
                        .shown())
                .containsExactlyInAnyOrder(LagSamples.KIND, CountedRows.KIND);
    }

    private List<Finding> findings(EvidenceBook book) {
        return new Judge(run.assignment()).findings(book, run.startedAt(), run.finishedAt());
    }
}
