package io.migrationgate.criteria.catalog;

import static io.migrationgate.criteria.catalog.SequenceCase.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.sequence.PhaseId;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the criteria that the plan alone answers: the order, and who answers for each phase. */
class CutoverCriteriaTest {
    private final SequenceCase order = new SequenceCase(new CutoverOrder());
    private final SequenceCase phases = new SequenceCase(new CutoverCriteria());

    private static MigrationPlan listing(Cutover.Phase... listed) {
        Cutover cutover = SequenceCase.PLAN.cutover();
        return Plans.withCutover(
                SequenceCase.PLAN,
                new Cutover(cutover.window(), null, cutover.commands(), List.of(listed)),
                SequenceCase.PLAN.rollback());
    }

    private static Cutover.Phase phase(String id, String owner, String... entry) {
        return new Cutover.Phase(id, List.of(), owner, null, List.of(entry), List.of(), 1);
    }

    @Test
    void theGeneratedOrderHolds() {
        assertThat(order.ofThePlan().status()).isEqualTo(Status.PASS);
        assertThat(said(order.ofThePlan())).contains("preflight, hold, prepare-reverse, freeze, drain");
    }

    @Test
    void aReversedPairFailsNamingThePairAndTheRisk() {
        order.plan = listing(phase("dns", "ops"), phase("load-balancer", "ops"));

        assertThat(order.ofThePlan().status()).isEqualTo(Status.FAIL);
        assertThat(said(order.ofThePlan()))
                .contains("dns before load-balancer")
                .contains("by the place in the list")
                .contains("resolvers keep");
    }

    @Test
    void aPhaseThatLeavesAnAssetOutFails() {
        order.plan = listing(new Cutover.Phase("freeze", List.of(), "ops", null, List.of(), List.of("orders"), 1));

        assertThat(said(order.ofThePlan())).contains("freeze leaves out ledger");
    }

    @Test
    void aPlanThatSaysNothingOfItsCutoverHasAnOrderAndNobodyWhoAnswers() {
        order.plan = Plans.withCutover(SequenceCase.PLAN, (Cutover) null, Map.of());
        phases.plan = order.plan;

        assertThat(order.ofThePlan().status()).isEqualTo(Status.PASS);
        assertThat(phases.ofAll()).hasSize(17).allMatch(finding -> finding.status() == Status.INCONCLUSIVE);
    }

    @Test
    void everyPhaseWithAnOwnerPassesAndSaysWhatIsGenerated() {
        assertThat(phases.ofAll()).allMatch(finding -> finding.status() == Status.PASS);
        assertThat(said(phases.of(PhaseId.FREEZE)))
                .contains("release manager")
                .contains("budget 2 min (by default)")
                .contains("dts-lag")
                .contains("(generated)");
    }

    @Test
    void aPhaseWithoutAnOwnerIsOpen() {
        phases.plan = listing(phase("freeze", "DBA"), phase("drain", null));

        assertThat(phases.of(PhaseId.FREEZE).status()).isEqualTo(Status.PASS);
        assertThat(phases.of(PhaseId.DRAIN).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(said(phases.of(PhaseId.DRAIN))).contains("nobody owns it");
    }

    @Test
    void aPhaseThatNobodyIsToldToDoIsOpen() {
        phases.plan = Plans.withCutover(
                SequenceCase.PLAN,
                new Cutover(null, null, Map.of(), SequenceCase.PLAN.cutover().phases()),
                Map.of());

        Finding finding = phases.of(PhaseId.SWITCH_APPLICATION);
        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(said(finding)).contains("which command");
    }

    @Test
    void anEntryCriterionThatIsJudgedTooLateFails() {
        phases.plan = listing(
                phase("freeze", "DBA", "freeze-proven"),
                phase("drain", "DBA", "freeze-proven"),
                phase("open-target", "DBA", "post-cutover"));

        assertThat(phases.of(PhaseId.FREEZE).status()).isEqualTo(Status.FAIL);
        assertThat(said(phases.of(PhaseId.FREEZE))).contains("freeze-proven can only be judged after freeze");
        assertThat(phases.of(PhaseId.DRAIN).status()).isEqualTo(Status.PASS);
        assertThat(phases.of(PhaseId.OPEN_TARGET).status()).isEqualTo(Status.FAIL);
    }

    @Test
    void aBudgetOfThePlanIsNoDefault() {
        phases.plan =
                listing(new Cutover.Phase("freeze", List.of(), "DBA", Duration.ofSeconds(90), List.of(), List.of(), 1));

        assertThat(said(phases.of(PhaseId.FREEZE))).contains("budget 90 s;");
    }
}
