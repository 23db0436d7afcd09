package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that plan and phases are judged beside assets: one finding each, waived by their names. */
class PhaseFindingsTest {
    private final FakeCloud cloud = new FakeCloud();

    private List<Finding> findings(MigrationPlan plan) {
        Assignment assignment = new Assignment(
                plan,
                EnumSet.of(CriterionId.CUTOVER_ORDER, CriterionId.CUTOVER_CRITERIA),
                true,
                plan.assets(),
                Settings.NONE,
                Patience.ONE_WINDOW);
        return new Judge(assignment).findings(EvidenceBook.empty(), cloud.instant(), cloud.instant());
    }

    private static MigrationPlan plan(List<Cutover.Phase> phases, Waiver... waivers) {
        MigrationPlan plan = Plans.simulated();
        return new MigrationPlan(
                plan.migration(),
                plan.timezone(),
                plan.environment(),
                true,
                plan.clouds(),
                plan.databases(),
                List.of(),
                List.of(),
                List.of(),
                plan.criteria(),
                List.of(waivers),
                new Cutover(Cutovers.WINDOW, null, Cutovers.COMMANDS, phases),
                plan.rollback(),
                null);
    }

    private static Cutover.Phase phase(String id, int wave, String... assets) {
        return new Cutover.Phase(id, List.of(), null, null, List.of(), List.of(assets), wave);
    }

    @Test
    void thereIsOneFindingForThePlanAndOneForEachPhaseThatExists() {
        List<Finding> findings = findings(plan(List.of()));

        assertThat(findings)
                .filteredOn(one -> one.criterion() == CriterionId.CUTOVER_ORDER)
                .extracting(Finding::subject)
                .containsExactly("plan");
        assertThat(findings)
                .filteredOn(one -> one.criterion() == CriterionId.CUTOVER_CRITERIA)
                .extracting(Finding::subject)
                .contains("freeze", "dns", "last-objects") // for which the plan names commands
                .doesNotContain("cut-over-servers", "load-balancer")
                .doesNotHaveDuplicates();
    }

    @Test
    void phasesOfALaterWaveAreNamedWithIt() {
        assertThat(findings(plan(List.of(phase("freeze", 2, "ledger")))))
                .extracting(Finding::subject)
                .contains("freeze", "freeze (wave 2)");
    }

    @Test
    void aWaiverNamesThePhaseAndCoversItInEveryWave() {
        Waiver waiver = new Waiver(
                "cutover-criteria",
                "freeze",
                "release manager",
                cloud.instant().plus(Duration.ofHours(1)),
                "nobody yet",
                "nothing",
                Settings.NONE);
        List<Finding> findings = findings(plan(List.of(phase("freeze", 2, "ledger")), waiver));

        assertThat(findings)
                .filteredOn(one -> one.subject().startsWith("freeze"))
                .hasSize(2)
                .allMatch(one -> one.status() == Status.WAIVED && waiver.equals(one.waiver()));
        assertThat(findings)
                .filteredOn(one -> one.subject().startsWith("drain"))
                .allMatch(one -> one.status() == Status.INCONCLUSIVE);
    }

    @Test
    void theOrderCannotBeWaived() {
        Waiver waiver = new Waiver(
                "cutover-order",
                Waiver.PLAN,
                "release manager",
                cloud.instant().plus(Duration.ofHours(1)),
                "hurry",
                "nothing",
                Settings.NONE);

        assertThat(findings(plan(List.of(phase("drain", 1), phase("freeze", 1)), waiver)))
                .filteredOn(one -> one.subject().equals("plan"))
                .extracting(Finding::status)
                .containsExactly(Status.FAIL);
    }
}
